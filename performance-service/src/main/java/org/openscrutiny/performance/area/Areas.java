package org.openscrutiny.performance.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;

/**
 * The areas, by any of their codes. They are reference data: a few hundred rows that change only with a release, so they are
 * read once and kept.
 */
@ApplicationScoped
public class Areas {

    private static final String ENGLAND = "E92000001";

    private final EntityManager database;
    private volatile @Nullable Directory directory;

    Areas(EntityManager database) {
        this.database = database;
    }

    /** @throws NotFound if no area has or had this code */
    public Area get(String code) {
        return find(code).orElseThrow(() -> new NotFound("area", code));
    }

    /**
     * For a code inside a request.
     *
     * @param place where the code stands: a parameter's name, or a pointer into the body where it starts with a slash
     * @throws InvalidInput if no area has or had this code
     */
    public Area named(String code, String place) {
        return find(code).orElseThrow(() -> {
            var detail = "\"%s\" is not the code of an area; take a nine-character code such as E06000060, or an old authority code such as 825 (GET /v1/areas lists them)."
                    .formatted(code);
            return new InvalidInput(place.startsWith("/") ? Fault.at(place, detail) : Fault.in(place, detail));
        });
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(directory().byCode.get(code));
    }

    public Area byId(int id) {
        var area = directory().byId.get(id);
        if (area == null) {
            throw new IllegalStateException("A row names an area that is not in the reference data");
        }
        return area;
    }

    /** The one that every other is held beside. */
    public Area nation() {
        return get(ENGLAND);
    }

    /** By name, then code. */
    Stream<Area> all() {
        return directory().byId.values().stream();
    }

    public AreaView view(Area area) {
        var parent = area.parentId();
        return new AreaView(area.code(), area.name(), area.level(), area.oldLaCode(),
                parent == null ? null : byId(parent).code(), area.codes());
    }

    private Directory directory() {
        var read = directory;
        if (read == null) {
            read = read();
            directory = read;
        }
        return read;
    }

    private Directory read() {
        var codes = new HashMap<Integer, List<AreaCode>>();
        for (Object[] row : rows("""
                select area_id, code, valid_from, valid_to from area_codes
                order by area_id, valid_from nulls first, code""")) {
            codes.computeIfAbsent((Integer) row[0], id -> new ArrayList<>())
                    .add(new AreaCode((String) row[1], (LocalDate) row[2], (LocalDate) row[3]));
        }
        var byId = new LinkedHashMap<Integer, Area>();
        for (Object[] row : rows("select id, name, level, old_la_code, parent_id from areas order by name, id")) {
            var id = (Integer) row[0];
            byId.put(id, new Area(id, (String) row[1], AreaLevel.valueOf((String) row[2]), (String) row[3],
                    (Integer) row[4], List.copyOf(codes.getOrDefault(id, List.of()))));
        }
        return Directory.of(byId);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return database.createNativeQuery(sql, Object[].class).getResultList();
    }

    private record Directory(Map<Integer, Area> byId, Map<String, Area> byCode) {

        static Directory of(Map<Integer, Area> byId) {
            var byCode = new HashMap<String, Area>();
            Collection<Area> areas = byId.values();
            areas.forEach(area -> area.codes().forEach(code -> byCode.put(code.code(), area)));
            areas.stream().filter(area -> area.oldLaCode() != null).forEach(area -> byCode.put(area.oldLaCode(), area));
            return new Directory(byId, byCode);
        }
    }
}
