package org.openscrutiny.performance.dataset;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.openscrutiny.performance.figure.SymbolSet;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;

/** How a version comes out: written, compared with the one before, and visible all at once when its transaction commits. */
@ApplicationScoped
public class Publications {

    private final DataSetStore store;
    private final VersionStore versions;
    private final Journal journal;
    private final AuditLog audit;
    private final Clock clock;
    private final Event<DataSetPublished> published;

    Publications(DataSetStore store, VersionStore versions, Journal journal, AuditLog audit, Clock clock,
            Event<DataSetPublished> published) {
        this.store = store;
        this.versions = versions;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
        this.published = published;
    }

    /**
     * Begins a version. One at a time for each data set: the caller sees to it.
     *
     * @param connection of the present transaction
     * @throws Unpublishable if a rename names what the version before does not have
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public NewVersion begin(Connection connection, String code, Renames renames) {
        var before = store.version(code, VersionPattern.LATEST);
        var contents = before.map(version -> store.contents(version.no()));
        var no = store.nextVersionNo();
        var nextItem = before.map(version -> store.nextItem(version.dataSetId())).orElse(1);
        return new NewVersion(code, no, before, contents,
                new RowWriter(connection, no, new Numbering(contents, renames, nextItem)));
    }

    /**
     * Brings out a version whose rows have all been taken.
     *
     * @param stage told what is being done now
     * @throws Unpublishable if it is called a correction but something is gone, or it holds too much
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DataSetVersion publish(Connection connection, NewVersion made, PublicationTerms terms,
            Consumer<String> stage) {
        var contents = made.writer().finish();
        stage.accept("INDEXING");
        versions.storeContents(connection, made.no(), contents, made.writer().places());
        versions.index(connection, made.no());
        stage.accept("COMPARING");
        var changes = made.contentsBefore()
                .map(before -> VersionChanges.between(before, contents,
                        versions.compare(connection, made.before().orElseThrow().no(), before, made.no(), contents)
                                .orElse(null)))
                .orElse(VersionChanges.OF_THE_FIRST);
        var kind = kind(made, changes, terms);
        var number = made.before().map(before -> before.number().next(kind)).orElse(VersionNumber.FIRST);
        stage.accept("PUBLISHING");
        var now = clock.instant();
        var dataSet = dataSet(made.code(), terms, now);
        var version = new DataSetVersion(UuidVersion7Strategy.INSTANCE.generateUuid(null), dataSet.id(), made.code(),
                dataSet.title(), made.no(), number, terms.publishedOn(), made.writer().stored(),
                SymbolSet.CURRENT.with(terms.symbols()));
        versions.store(connection, version, kind, changes, terms, now);
        versions.attach(connection, made.no());
        journal.append(new Change(Operation.CREATED, "data-set-version", version.id(), 1, Audience.PUBLIC, now,
                DataSets.url(made.code()) + "/versions/" + number));
        audit.append(terms.actor(), Operation.CREATED.name(), "data-set-version", version.id(), Audience.PUBLIC, null,
                new Audited(made.code(), number.toString(), kind, version.rows(), terms.dataFile(),
                        terms.dataSha256(), terms.importId()));
        published.fire(new DataSetPublished(version, kind == VersionKind.PATCH, terms.actor()));
        return version;
    }

    private static VersionKind kind(NewVersion made, VersionChanges changes, PublicationTerms terms) {
        if (made.before().isEmpty()) {
            return VersionKind.FIRST;
        }
        var kind = changes.kind();
        if (!terms.correction()) {
            return kind;
        }
        if (kind == VersionKind.MAJOR) {
            var gone = changes.major();
            throw new Unpublishable(
                    "The file is called a correction, but it lacks something that version %s has: %s. Name it in renames if it only has another name, or leave correction out."
                            .formatted(made.before().get().number(), first(gone)));
        }
        return VersionKind.PATCH;
    }

    private static String first(VersionChanges.ChangeSet gone) {
        return Optional.of(gone)
                .stream()
                .flatMap(set -> Stream.of(set.indicators(), set.filters(), set.filterItems(),
                        set.geographicLevels(), set.locations(), set.timePeriods()))
                .flatMap(List::stream)
                .map(VersionChanges.FacetChange::previous)
                .flatMap(Stream::ofNullable)
                .map(VersionChanges.Facet::id)
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private DataSet dataSet(String code, PublicationTerms terms, Instant now) {
        var known = store.ofCode(code);
        if (known.isPresent()) {
            var dataSet = known.get();
            dataSet.published(terms.terms(), now);
            store.flush();
            journal.append(Change.of(Operation.UPDATED, DataSets.TYPE, dataSet, Audience.PUBLIC, DataSets.url(code)));
            audit.append(terms.actor(), Operation.UPDATED.name(), DataSets.TYPE, dataSet.id(), Audience.PUBLIC, null,
                    terms.terms());
            return dataSet;
        }
        var dataSet = new DataSet(code, terms.terms(), now);
        store.persist(dataSet);
        journal.created(terms.actor(), DataSets.TYPE, dataSet, Audience.PUBLIC, DataSets.url(code), terms.terms());
        return dataSet;
    }

    /** What the audit keeps of a version: its rows are kept by themselves and never change. */
    private record Audited(String dataSet, String version, VersionKind kind, long rows, String file, String sha256,
            UUID importId) {}
}
