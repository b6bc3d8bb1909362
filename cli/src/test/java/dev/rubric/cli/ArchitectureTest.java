package dev.rubric.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import picocli.CommandLine;

/** Who may know whom, and which package each library is confined to. */
@AnalyzeClasses(
    packages = "dev.rubric",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeTestJars.class
    })
final class ArchitectureTest {
  private static final String ENGINE = "dev.rubric.engine..";
  private static final String RULES = "dev.rubric.rules..";
  private static final String SPREADSHEETS = "dev.rubric.spreadsheets..";
  private static final String CLI = "dev.rubric.cli..";

  @ArchTest
  static final ArchRule engineKnowsNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(RULES, SPREADSHEETS, CLI)
          .because("the domain must be usable and testable without files, terminal or wiring");

  @ArchTest
  static final ArchRule rulesDoNotKnowSpreadsheets =
      noClasses()
          .that()
          .resideInAPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SPREADSHEETS)
          .because("a rubric that is shipped does not depend on the format a scorecard comes in");

  @ArchTest
  static final ArchRule spreadsheetsDoNotKnowRules =
      noClasses()
          .that()
          .resideInAPackage(SPREADSHEETS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(RULES)
          .because("a workbook is read for whichever rubric it is given, shipped or not");

  @ArchTest
  static final ArchRule nobodyKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI)
          .because("wording and exit codes are decided last, over values the others return");

  @ArchTest
  static final ArchRule jacksonStaysInDocuments =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.rubric.engine.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
          .because("records are the domain's own, read and written key by key in one package");

  @ArchTest
  static final ArchRule droolsStaysWhereRulesAre =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.rubric.engine.drools..", RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because("the use of sessions and ids has traps that are dealt with in one place");

  @ArchTest
  static final ArchRule poiStaysInSpreadsheets =
      noClasses()
          .that()
          .resideOutsideOfPackage(SPREADSHEETS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..")
          .because("what crosses that boundary is a scorecard, never a row or a cell");

  @ArchTest
  static final ArchRule guiceIsSeenInModulesAndStartup =
      noClasses()
          .that(areNeitherModulesNorStartup())
          .should(dependOnClassesThat(resideInAPackage("com.google.inject..")))
          .because("everything can be built with `new`; jakarta.inject says what is injected");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("dev.rubric.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that is part of a cycle cannot be read or tested by itself");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should(ACCESS_STANDARD_STREAMS)
          .because("results are returned as data, and standard output belongs to the report");

  /**
   * Everything but the classes named `*Module`, and in the command line `Main` and the factory that
   * builds picocli's commands with the injector.
   */
  private static DescribedPredicate<JavaClass> areNeitherModulesNorStartup() {
    DescribedPredicate<JavaClass> modules =
        nameMatching("dev\\.rubric\\..*Module(\\$.*)?").forSubtype();
    DescribedPredicate<JavaClass> startup =
        resideInAPackage("dev.rubric.cli")
            .and(
                nameMatching("dev\\.rubric\\.cli\\.Main(\\$.*)?")
                    .<JavaClass>forSubtype()
                    .or(assignableTo(CommandLine.IFactory.class)));
    return DescribedPredicate.not(modules.or(startup)).as("are neither modules nor startup");
  }

  /** The engine's tests arrive as a jar, which the option for folders of tests does not know. */
  static final class DoNotIncludeTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }
}
