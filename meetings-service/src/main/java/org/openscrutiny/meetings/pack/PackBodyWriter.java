package org.openscrutiny.meetings.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/** Sends a pack's bytes untouched; plain byte[] would go out as a JSON string wherever JSON could be wanted. */
@Provider
@Produces(MediaType.WILDCARD)
public class PackBodyWriter implements MessageBodyWriter<PackBody> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == PackBody.class;
    }

    @Override
    public void writeTo(PackBody body, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(body.bytes());
    }
}
