package dev.toban.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;

/** The drawing of the house, held against the compiled program. Tests are not looked at. */
@AnalyzeClasses(packages = "dev.toban", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

    private static final String[] SCREEN = {"javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."};

    private static final String[] CONNECTIONS = {
        "dev.toban.connection.lab..", "dev.toban.connection.powershell..", "dev.toban.connection.file.."
    };

    @ArchTest
    static final ArchRule everyPackageIsOnAFloor = classes().should(Conditions.standOnAFloor());

    @ArchTest
    static final ArchRule aPackageUsesLowerFloorsOnly = classes().should(Conditions.useLowerFloorsOnly());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.toban.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(Conditions.resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule modelAndTextNeedOnlyJavaBase = classes()
            .that(resideInAnyPackage("dev.toban.model..", "dev.toban.text.."))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.toban..", "org.jspecify..").or(inJavaBase()));

    @ArchTest
    static final ArchRule theModelHasNoClockAndReadsNoFile = noClasses()
            .that(resideInAPackage("dev.toban.model.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
                    .or(belongToAnyOf(Clock.class, InstantSource.class)));

    @ArchTest
    static final ArchRule onlyUiAndAppKnowTheScreen = noClasses()
            .that(not(resideInAnyPackage("dev.toban.ui..", "dev.toban.app..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCREEN);

    @ArchTest
    static final ArchRule onlyAppNamesTheWaysToACluster = noClasses()
            .that(not(resideInAPackage("dev.toban.app..").or(resideInAnyPackage(CONNECTIONS))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONNECTIONS);

    @ArchTest
    static final ArchRule onlySupportMovesWorkBetweenThreads = noClasses()
            .that(not(resideInAPackage("dev.toban.ui.support..")))
            .should()
            .dependOnClassesThat(resideInAPackage("javafx.concurrent..").or(named("javafx.application.Platform")));

    @ArchTest
    static final ArchRule aViewModelKnowsNoControl = noClasses()
            .that()
            .haveNameMatching(".*ViewModel(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SCREEN)
                    .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..")))
                    .and(not(named("javafx.util.Subscription"))));

    @ArchTest
    static final ArchRule belowPlanOnlyDocumentKnowsJackson = noClasses()
            .that(not(resideInAnyPackage(
                    "dev.toban.document..", "dev.toban.job..", "dev.toban.ui..", "dev.toban.cli..", "dev.toban.app..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule jacksonIsJackson3 = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule onlyJobsTouchTheDatabase = noClasses()
            .that(not(resideInAPackage("dev.toban.job..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer..", "org.flywaydb..", "org.h2..");

    @ArchTest
    static final ArchRule onlyTheDoorsPrint = noClasses()
            .that(not(resideInAnyPackage("dev.toban.cli..", "dev.toban.app..")))
            .should()
            .accessTargetWhere(Accesses.toStandardStreams());

    @ArchTest
    static final ArchRule logsGoToSlf4j = noClasses()
            .that(not(resideInAPackage("dev.toban.app..")))
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.logging..").or(belongToAnyOf(System.Logger.class)));

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that(not(resideInAPackage("dev.toban.app..")))
            .should()
            .accessTargetWhere(Accesses.toTheSystemClock());

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().accessTargetWhere(Accesses.toSleep());

    private static DescribedPredicate<JavaClass> inJavaBase() {
        return describe("in java.base", type -> JAVA_BASE.contains(type.getPackageName()));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(name, type -> type.getName().equals(name));
    }
}
