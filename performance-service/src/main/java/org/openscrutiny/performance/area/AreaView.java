package org.openscrutiny.performance.area;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An area as served.
 *
 * @param code      the code in use, or the last one of an area that is no more
 * @param oldLaCode the three digits by which education statistics know an authority
 * @param parentCode the region of an authority, the nation of a region
 * @param codes     every code it has had, oldest first: figures under any of them belong to the one series
 */
@Schema(name = "Area")
public record AreaView(@Schema(examples = "E06000060") String code, String name, AreaLevel level,
        @Schema(examples = "825") @Nullable String oldLaCode, @Nullable String parentCode, List<AreaCode> codes) {}
