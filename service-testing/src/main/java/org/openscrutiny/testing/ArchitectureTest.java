package org.openscrutiny.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** How a service is put together: data flows from resource to use case to entity and store, and no way back. */
public abstract class ArchitectureTest {

    private final JavaClasses classes;

    /** @param rootPackage of the service, such as {@code org.openscrutiny.meetings} */
    protected ArchitectureTest(String rootPackage) {
        classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    @Test
    void storesStayInTheirFeature() {
        classes().that()
                .haveSimpleNameEndingWith("Store")
                .should(beUsedOnlyInTheirOwnPackage())
                .because("another feature asks the use case, which keeps the rules")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void entitiesNeverReachTheWire() {
        methods().that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notHaveRawReturnType(describe("an entity", type -> type.isAnnotatedWith(Entity.class)))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void resourcesLeaveTheDatabaseToOthers() {
        noClasses().that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void sistersAreAskedByUseCasesOnly() {
        noClasses()
                .that(simpleNameEndingWith("Resource")
                        .or(describe("entities", type -> type.isAnnotatedWith(Entity.class))))
                .should()
                .dependOnClassesThat(resideInAPackage("..*client..").and(simpleNameEndingWith("Api")))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void beansAreGivenWhatTheyNeedByConstructor() {
        noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true).check(classes);
    }

    @Test
    void timeIsTakenFromTheClockThatIsGiven() {
        noClasses().should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should()
                .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|Base|DTO|Dto)(\\$.*)?")
                .check(classes);
    }

    private static ArchCondition<JavaClass> beUsedOnlyInTheirOwnPackage() {
        return new ArchCondition<>("be used only in their own package") {

            @Override
            public void check(JavaClass store, ConditionEvents events) {
                store.getAccessesToSelf()
                        .stream()
                        .filter(access -> !access.getOriginOwner().getPackageName().equals(store.getPackageName()))
                        .filter(access -> !isGenerated(access))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(store, access.getDescription())));
            }
        };
    }

    private static boolean isGenerated(JavaAccess<?> access) {
        return access.getOriginOwner().getSimpleName().contains("_");
    }
}
