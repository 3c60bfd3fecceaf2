package org.openscrutiny.performance.dataset;

import java.util.Map;

/**
 * A place as rows name it.
 *
 * @param no    by which rows know it
 * @param level its code in the statistics API, such as LA
 * @param parts codes and names of it and of what it lies in, by level
 */
public record Place(int no, String level, String code, String name, Map<String, Map<String, String>> parts) {}
