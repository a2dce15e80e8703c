package org.lienthong.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The arrows of ARCHITECTURE.md: none points back. Between modules the build sees to it as well.
 */
class ArchitectureTest {
  private static final String[] WINGS = {
    "org.lienthong.sru..", "org.lienthong.z3950..", "org.lienthong.oai..",
    "org.lienthong.harvester..", "org.lienthong.union..", "org.lienthong.app.."
  };

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lienthong");

  private static String[] without(String... allowed) {
    return java.util.Arrays.stream(WINGS)
        .filter(wing -> !java.util.List.of(allowed).contains(wing))
        .toArray(String[]::new);
  }

  @Test
  void coreKnowsNoWing() {
    noClasses()
        .that()
        .resideOutsideOfPackages(WINGS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(WINGS)
        .check(classes);
  }

  @Test
  void coreHasNeverHeardOfHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackages(WINGS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jetty..", "java.net.http..")
        .check(classes);
  }

  @Test
  void protocolsKnowEachOtherNotAndNotTheUnionsMaking() {
    for (String protocol :
        new String[] {"org.lienthong.sru..", "org.lienthong.z3950..", "org.lienthong.oai.."}) {
      noClasses()
          .that()
          .resideInAPackage(protocol)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(without(protocol))
          .check(classes);
    }
  }

  @Test
  void theHarvesterUsesOfTheWingsOnlyTheClientOfZ3950() {
    noClasses()
        .that()
        .resideInAPackage("org.lienthong.harvester..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(without("org.lienthong.harvester..", "org.lienthong.z3950.."))
        .check(classes);
  }

  @Test
  void recordsKnowNothingOfWhatIsDoneWithThem() {
    noClasses()
        .that()
        .resideInAPackage("org.lienthong.marc..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.lienthong.core.store..",
            "org.lienthong.core.index..",
            "org.lienthong.core.query..",
            "org.lienthong.core.member..")
        .check(classes);
  }

  @Test
  void onlyTheLuceneIndexUsesLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.lienthong.index.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(classes);
  }

  @Test
  void thePackagesOfTheProgramFormNoCycle() {
    slices().matching("org.lienthong.app.(*)..").should().beFreeOfCycles().check(classes);
  }
}
