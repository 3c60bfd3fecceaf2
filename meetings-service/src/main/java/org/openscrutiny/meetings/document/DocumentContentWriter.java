package org.openscrutiny.meetings.document;

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

/** Sends a document slice by slice under its own media type; the JSON writer would take it otherwise. */
@Provider
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class DocumentContentWriter implements MessageBodyWriter<DocumentContent> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return DocumentContent.class.equals(type);
    }

    @Override
    public void writeTo(DocumentContent content, Class<?> type, Type genericType, Annotation[] annotations,
            MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream to) throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, content.contentType());
        try (var bytes = content.bytes()) {
            bytes.transferTo(to);
        }
    }
}
