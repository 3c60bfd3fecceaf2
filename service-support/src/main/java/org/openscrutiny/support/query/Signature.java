package org.openscrutiny.support.query;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that one operation takes from its address, as its method declares them.
 *
 * @param open  whether it also takes query parameters that are not declared
 * @param json  whether it answers with JSON and nothing else, because it names no media type
 * @param query by name, in alphabetical order
 * @param path  by name
 */
record Signature(boolean open, boolean json, Map<String, Parameter> query, Map<String, Kind> path) {

    /** @param many whether it may come more than once */
    record Parameter(Kind kind, boolean many) {}

    static Signature of(Method method) {
        var signature = new Signature(method.isAnnotationPresent(OpenQuery.class), isJson(method), new TreeMap<>(),
                new HashMap<>());
        for (var argument : method.getParameters()) {
            if (argument.isAnnotationPresent(BeanParam.class)) {
                signature.readFields(argument.getType());
            } else {
                signature.read(argument, argument.getName(), argument.getParameterizedType());
            }
        }
        return signature;
    }

    private static boolean isJson(Method method) {
        var answer = method.getReturnType();
        return !method.isAnnotationPresent(Produces.class)
                && !method.getDeclaringClass().isAnnotationPresent(Produces.class)
                && answer != void.class && answer != String.class && !Response.class.isAssignableFrom(answer);
    }

    private void readFields(Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(BeanParam.class)) {
                    readFields(field.getType());
                } else {
                    read(field, field.getName(), field.getGenericType());
                }
            }
        }
    }

    private void read(AnnotatedElement declared, String name, Type type) {
        var element = element(type);
        var queryName = name(declared, RestQuery.class, QueryParam.class, name);
        if (queryName != null) {
            query.put(queryName, new Parameter(Kind.of(element), isMany(type)));
        }
        var pathName = name(declared, RestPath.class, PathParam.class, name);
        if (pathName != null) {
            path.put(pathName, Kind.of(element));
        }
    }

    private static @Nullable String name(AnnotatedElement declared, Class<? extends Annotation> rest,
            Class<? extends Annotation> plain, String own) {
        for (var annotation : declared.getAnnotations()) {
            if (annotation.annotationType() == rest || annotation.annotationType() == plain) {
                var said = annotation instanceof RestQuery q
                        ? q.value()
                        : annotation instanceof RestPath p
                                ? p.value()
                                : annotation instanceof QueryParam q ? q.value() : ((PathParam) annotation).value();
                return said.isEmpty() ? own : said;
            }
        }
        return null;
    }

    private static boolean isMany(Type type) {
        return type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
    }

    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> inner
                && (isMany(type) || generic.getRawType() == Optional.class)) {
            return inner;
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
