package org.openscrutiny.performance.annotation;

/** What an annotation says of a figure. */
public enum AnnotationKind {
    OUTLIER, DEFINITION_CHANGE, PROCESS_CHANGE, DATA_QUALITY
}
