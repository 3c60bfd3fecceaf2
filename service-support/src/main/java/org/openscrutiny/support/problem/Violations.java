package org.openscrutiny.support.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Turns what bean validation found into faults: a pointer for the body, a name for a parameter. */
public final class Violations {

    private static final Set<Class<? extends Annotation>> PARAMETERS = Set.of(RestQuery.class, QueryParam.class,
            RestPath.class, PathParam.class, RestHeader.class, HeaderParam.class, BeanParam.class);

    private Violations() {
    }

    /** One refusal for all that was found, in a stable order. */
    public static InvalidInput refusal(Collection<? extends ConstraintViolation<?>> violations) {
        return new InvalidInput(violations.stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(f -> String.valueOf(f.pointer()) + f.parameter() + f.detail()))
                .toList());
    }

    /** Whether what we would have answered is wrong, and not what the client sent. */
    static boolean isOurs(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        if (nodes.size() < 2 || nodes.get(0).getKind() != ElementKind.METHOD) {
            return Fault.at(pointer(nodes), said("", violation));
        }
        var rest = nodes.subList(2, nodes.size());
        var argument = nodes.get(1);
        if (!isParameter(violation, nodes)) {
            if (rest.isEmpty() && violation.getInvalidValue() == null) {
                return Fault.at("", "The body is empty or null; this operation needs a JSON body.");
            }
            return Fault.at(pointer(rest), said("", violation));
        }
        var name = rest.isEmpty() ? argument.getName() : rest.get(0).getName();
        return Fault.in(name, said(name + " ", violation));
    }

    /** Whether the argument is taken from the address or a header, and not from the body. */
    private static boolean isParameter(ConstraintViolation<?> violation, List<Path.Node> nodes) {
        var method = nodes.get(0).as(Path.MethodNode.class);
        var index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
            for (var candidate : type.getDeclaredMethods()) {
                if (candidate.getName().equals(method.getName())
                        && List.of(candidate.getParameterTypes()).equals(method.getParameterTypes())) {
                    var argument = candidate.getParameters()[index];
                    if (isAnnotated(argument)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isAnnotated(Parameter argument) {
        return Arrays.stream(argument.getAnnotations()).anyMatch(a -> PARAMETERS.contains(a.annotationType()));
    }

    private static String pointer(List<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (var node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String said(String subject, ConstraintViolation<?> violation) {
        var value = violation.getInvalidValue();
        var shown = value instanceof CharSequence || value instanceof Number || value instanceof Enum
                ? " (it is \"%s\")".formatted(JsonFaults.cut(value.toString()))
                : value instanceof Collection<?> many ? " (it has %d)".formatted(many.size()) : "";
        return subject + violation.getMessage() + shown;
    }
}
