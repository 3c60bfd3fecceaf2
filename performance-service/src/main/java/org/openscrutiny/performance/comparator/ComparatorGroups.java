package org.openscrutiny.performance.comparator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** Who is compared with whom. */
@ApplicationScoped
public class ComparatorGroups {

    static final String TYPE = "comparator-group";
    private static final String COLUMNS = "select id, kind, title, owner_area_id, model_version, valid_from from comparator_groups";

    private final EntityManager database;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    ComparatorGroups(EntityManager database, Areas areas, Journal journal, Clock clock) {
        this.database = database;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws RuleBroken comparator-title-taken */
    @Transactional
    public GroupView set(GroupDraft draft) {
        if (draft.kind() == GroupKind.STATISTICAL_NEIGHBOURS) {
            throw new InvalidInput(Fault.at("/kind",
                    "Statistical neighbours come from the department's model; set up a CUSTOM group instead."));
        }
        var owner = areas.named(draft.owner(), "/owner");
        var members = draft.members().stream().map(code -> areas.named(code, "/members")).toList();
        if (members.contains(owner) || members.stream().distinct().count() < members.size()) {
            throw new InvalidInput(
                    Fault.at("/members", "Nobody is compared with themselves, or with the same area twice."));
        }
        var taken = new Selection().where("owner_area_id = ?", owner.id())
                .where("kind = ?", draft.kind().name())
                .where("title = ?", draft.title())
                .count(database, "comparator_groups");
        if (taken > 0) {
            throw new RuleBroken("comparator-title-taken",
                    "%s already has a group \"%s\"; choose another title.".formatted(owner.name(), draft.title()));
        }
        var group = new ComparatorGroup(draft, owner.id(), clock.instant());
        database.persist(group);
        database.flush();
        for (var i = 0; i < members.size(); i++) {
            database.createNativeQuery("""
                    insert into comparator_members (group_id, position, area_id) values (?1, ?2, ?3)""")
                    .setParameter(1, group.id())
                    .setParameter(2, i + 1)
                    .setParameter(3, members.get(i).id())
                    .executeUpdate();
        }
        var view = read(group.id());
        journal.created(TYPE, group, Audience.PUBLIC, url(group.id()), view);
        return view;
    }

    /** @throws NotFound if there is none */
    public GroupView read(UUID id) {
        return new Selection().where("id = ?", id)
                .list(database, COLUMNS, "id", 1, this::summary)
                .stream()
                .findFirst()
                .map(this::withMembers)
                .orElseThrow(() -> new NotFound("comparator group", id));
    }

    /** By id: the order in which they were set up; at most {@code limit} after the position. */
    List<GroupSummary> list(@Nullable GroupKind kind, @Nullable Integer owner, @Nullable Integer modelVersion,
            Optional<List<String>> after, int limit) {
        var selection = selection(kind, owner, modelVersion);
        after.ifPresent(position -> selection.where("id > ?", UUID.fromString(position.get(0))));
        return selection.list(database, COLUMNS, "id", limit, this::summary);
    }

    long count(@Nullable GroupKind kind, @Nullable Integer owner, @Nullable Integer modelVersion) {
        return selection(kind, owner, modelVersion).count(database, "comparator_groups");
    }

    /** Groups of the council's own and CIPFA's, by id. */
    public List<GroupView> ownGroups(int ownerAreaId) {
        return withMembers(new Selection().where("owner_area_id = ?", ownerAreaId)
                .where("kind <> 'STATISTICAL_NEIGHBOURS'")
                .all(database, COLUMNS, "id", this::summary));
    }

    /**
     * The statistical neighbours of an area.
     *
     * @param model the year of the model; null for the latest that is meant for the day, else the earliest there is
     */
    public Optional<GroupView> neighbours(int ownerAreaId, @Nullable Integer model, LocalDate day) {
        var models = new Selection().where("owner_area_id = ?", ownerAreaId)
                .where("kind = 'STATISTICAL_NEIGHBOURS'")
                .whereGiven("model_version = ?", model)
                .all(database, COLUMNS, "model_version", this::summary);
        return models.stream()
                .filter(group -> group.validFrom() != null && !group.validFrom().isAfter(day))
                .max(Comparator.comparing(GroupSummary::modelVersion, Comparator.nullsFirst(Comparator.naturalOrder())))
                .or(() -> models.stream().findFirst())
                .map(this::withMembers);
    }

    private GroupView withMembers(GroupSummary group) {
        return withMembers(List.of(group)).get(0);
    }

    /** The members of all of them by one question. */
    private List<GroupView> withMembers(List<GroupSummary> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var members = new Selection()
                .where("group_id = any(?)", (Object) groups.stream().map(GroupSummary::id).toArray(UUID[]::new))
                .all(database, """
                select group_id, position, area_id, closeness from comparator_members""", "group_id, position",
                        row -> Map.entry(row.uuid(0), new MemberView(row.number(1),
                                areas.byId(row.number(2)).summary(), row.maybeOneOf(3, Closeness.class))))
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return groups.stream()
                .map(group -> new GroupView(group.id(), group.kind(), group.title(), group.owner(),
                        group.modelVersion(), group.validFrom(), members.getOrDefault(group.id(), List.of())))
                .toList();
    }

    private static Selection selection(@Nullable GroupKind kind, @Nullable Integer owner,
            @Nullable Integer modelVersion) {
        return new Selection().whereGiven("kind = ?", kind)
                .whereGiven("owner_area_id = ?", owner)
                .whereGiven("model_version = ?", modelVersion);
    }

    private GroupSummary summary(Row row) {
        return new GroupSummary(row.uuid(0), row.oneOf(1, GroupKind.class), row.text(2),
                areas.byId(row.number(3)).summary(), row.maybeNumber(4), row.maybeDay(5));
    }

    static String url(UUID id) {
        return "/v1/comparator-groups/" + id;
    }
}
