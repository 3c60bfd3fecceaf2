package org.openscrutiny.recommendations.inquiry;

/** How large an inquiry is. */
public enum Scale {
    FULL, SHORT, ONE_DAY
}
