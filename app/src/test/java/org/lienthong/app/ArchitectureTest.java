package org.lienthong.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of ARCHITECTURE.md over every package of every module: none points back. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lienthong");

  /** The root package of each module, and the roots of the modules that it may use. */
  private static final Map<String, List<String>> MODULES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("marc", List.of()),
              Map.entry("core", List.of("marc")),
              Map.entry("store.sqlite", List.of("marc", "core")),
              Map.entry("index.lucene", List.of("marc", "core")),
              Map.entry("http", List.of("core")),
              Map.entry("console", List.of("marc", "core", "http", "union")),
              Map.entry("sru", List.of("marc", "core", "http")),
              Map.entry("oai", List.of("marc", "core", "http")),
              Map.entry("z3950", List.of("marc", "core")),
              Map.entry("harvester", List.of("marc", "core")),
              Map.entry("union", List.of("marc", "core")),
              Map.entry(
                  "app",
                  List.of(
                      "marc",
                      "core",
                      "store.sqlite",
                      "index.lucene",
                      "http",
                      "console",
                      "sru",
                      "oai",
                      "z3950",
                      "harvester",
                      "union"))));

  private static String packages(String root) {
    return "org.lienthong." + root + "..";
  }

  static Stream<String> modules() {
    return MODULES.keySet().stream();
  }

  @Test
  void everyPackageBelongsToAModule() {
    classes()
        .should()
        .resideInAnyPackage(modules().map(ArchitectureTest::packages).toArray(String[]::new))
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void usesOnlyTheModulesThatItMay(String module) {
    String[] others =
        modules()
            .filter(other -> !other.equals(module))
            .filter(other -> !MODULES.getOrDefault(module, List.of()).contains(other))
            .map(ArchitectureTest::packages)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(packages(module))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noPackagesOfAnyModuleFormACycle() {
    slices().matching("org.lienthong.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void coreKnowsNothingOfHttp() {
    noClasses()
        .that()
        .resideInAnyPackage(packages("marc"), packages("core"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jetty..", "java.net.http..")
        .check(CLASSES);
  }

  /** Modules that own tables go through {@code core.store.sql} and have no JDBC of their own. */
  @Test
  void onlyStoresAndTheJdbcOfCoreUseJavaSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.lienthong.store..", "org.lienthong.core.store.jdbc")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(CLASSES);
  }

  @Test
  void otherModulesUseOnlyThePublicFaceOfTheUnion() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages("union"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.lienthong.union..")
                .and(not(resideInAPackage("org.lienthong.union"))))
        .check(CLASSES);
  }

  @Test
  void onlyTheLuceneIndexUsesLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("index.lucene"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void onlyTheFaceOfTheLuceneIndexIsUsed() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("index.lucene"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.lienthong.index.lucene.*..")
        .check(CLASSES);
  }
}
