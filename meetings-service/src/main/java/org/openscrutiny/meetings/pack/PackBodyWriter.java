package org.openscrutiny.meetings.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/**
 * Writes a pack's bytes in the form it was asked for, which a link may name against the Accept header. Without it the JSON
 * writer would take them, and send a string of base64.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, "text/html", "application/pdf"})
public class PackBodyWriter implements MessageBodyWriter<PackBody> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return PackBody.class.equals(type);
    }

    @Override
    public void writeTo(PackBody body, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream to) throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, body.format().mediaType());
        to.write(body.bytes());
    }
}
