package dev.toban.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The few rules that hold for tests. */
@AnalyzeClasses(packages = "dev.toban", importOptions = ImportOption.OnlyIncludeTests.class)
final class TestMannersTest {

    @ArchTest
    static final ArchRule noTestSleeps = noClasses().should().accessTargetWhere(Accesses.toSleep());

    /** Machines differ; what is measured is printed by a benchmark. */
    @ArchTest
    static final ArchRule noTestTimes =
            noClasses().that().haveSimpleNameEndingWith("Test").should().callMethod(System.class, "nanoTime");
}
