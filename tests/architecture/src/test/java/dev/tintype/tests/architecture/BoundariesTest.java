package dev.tintype.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may know whom. Maven already refuses most of it; these rules say why. */
class BoundariesTest {
  static final List<String> SERVICES =
      List.of(
          "identity",
          "profile",
          "relationship",
          "media",
          "content",
          "comment",
          "feed",
          "chat",
          "reaction",
          "notification");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tintype");

  @ParameterizedTest
  @FieldSource("SERVICES")
  void aServiceIsKnownToTheApplicationOnly(String service) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.tintype." + service + "..", "dev.tintype.application..", "dev.tintype.tests..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inside(service))
        .because("services talk by messages; use its api through the bus instead")
        .check(CLASSES);
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void messagesDependOnNothingButMessages(String service) {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("dev.tintype." + service + ".api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.tintype." + service + ".api..",
            "dev.tintype.platform.messages..",
            "java..",
            "com.fasterxml.jackson.annotation..",
            "org.jspecify.annotations..")
        .because(
            "an api that knew another one would tie their releases together; repeat the record")
        .check(CLASSES);
  }

  @Test
  void thePlatformKnowsNoBusinessWord() {
    noClasses()
        .that()
        .resideInAPackage("dev.tintype.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            SERVICES.stream()
                .map(service -> "dev.tintype." + service + "..")
                .toArray(String[]::new))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.tintype.gateway..", "dev.tintype.application..")
        .because("the platform could serve any product; pass what it needs into it instead")
        .check(CLASSES);
  }

  @Test
  void servicesKnowNoHttp() {
    noClasses()
        .that()
        .resideInAnyPackage(
            SERVICES.stream()
                .map(service -> "dev.tintype." + service + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.tintype.platform.http..", "org.eclipse.jetty..")
        .because("only gateways face clients; refuse with a Refusal instead")
        .check(CLASSES);
  }

  @Test
  void gatewaysOwnNoData() {
    noClasses()
        .that()
        .resideInAPackage("dev.tintype.gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.tintype.platform.database..", "org.jdbi..", "java.sql..")
        .because("gateways compose what services own; ask over the bus instead")
        .check(CLASSES);
  }

  @Test
  void sqlStandsInTablesOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(
            SERVICES.stream()
                .map(service -> "dev.tintype." + service + "..")
                .toArray(String[]::new))
        .and()
        .resideOutsideOfPackage("..storage..")
        .should()
        .callMethodWhere(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "SQL through a handle",
                call ->
                    call.getTargetOwner().isAssignableTo(org.jdbi.v3.core.Handle.class)
                        && List.of(
                                "createQuery", "createUpdate", "execute", "select", "prepareBatch")
                            .contains(call.getName())))
        .because("a table's SQL is found in its XxxTable class; add a method there instead")
        .check(CLASSES);
  }

  @Test
  void adaptersAreChosenInTheApplicationOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.tintype.gateway..")
        .or()
        .resideInAnyPackage(
            SERVICES.stream()
                .map(service -> "dev.tintype." + service + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "dev\\.tintype\\.platform\\..*\\.(Embedded|InProcess|LocalFolder|S3|Redis|Nats)[A-Za-z]+")
        .because("a service must not know which shape it runs in; take the port instead")
        .check(CLASSES);
  }

  @Test
  void gatewaysKnowEachOtherByWhatTheyShareOnly() {
    slices()
        .matching("dev.tintype.gateway.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAnyPackage("dev.tintype.gateway.."),
            resideInAnyPackage("dev.tintype.gateway.presentation.."))
        .because("each is a process of its own; move what both need to presentation instead")
        .check(CLASSES);
  }

  @Test
  void gatewaysKnowServicesByTheirMessagesOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.tintype.gateway..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.tintype..")
                .and(
                    not(
                        resideInAnyPackage(
                            "dev.tintype.gateway..",
                            "dev.tintype.platform..",
                            "dev.tintype.*.api.."))))
        .because("a gateway reaches a service in another process as well; only its api is there")
        .check(CLASSES);
  }

  @Test
  void aPlatformModuleOfOneAdapterIsKnownToTheApplicationOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.tintype.application..",
            "dev.tintype.platform.messaging.nats..",
            "dev.tintype.platform.redis..",
            "dev.tintype.platform.objectstorage.s3..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.tintype.platform.messaging.nats..",
            "dev.tintype.platform.redis..",
            "dev.tintype.platform.objectstorage.s3..")
        .because("who knows an adapter can't run on the other one; take the port instead")
        .check(CLASSES);
  }

  @Test
  void clientsOfServersStayInTheirAdapters() {
    Map.of(
            "io.nats..", "dev.tintype.platform.messaging.nats..",
            "com.mongodb..", "dev.tintype.platform.mongo..",
            "io.lettuce..", "dev.tintype.platform.redis..",
            "software.amazon..", "dev.tintype.platform.objectstorage.s3..")
        .forEach((client, adapter) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    adapter,
                    "dev.tintype.feed.storage..",
                    "dev.tintype.chat.storage..",
                    "dev.tintype.tests..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(client)
                .because("a server is exchanged in one place; put what you need into its adapter")
                .check(CLASSES));
  }

  @Test
  void onlyTheApplicationStartsOtherPeoplesServers() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.tintype.application..",
            "dev.tintype.platform.localservers..",
            "dev.tintype.platform.testing..",
            "dev.tintype.tests..",
            "dev.tintype.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.tintype.platform.localservers..")
        .because("a service must not care who has started its server; take an address instead")
        .check(CLASSES);
  }

  private static String[] inside(String service) {
    return List.of(
            "", ".command..", ".query..", ".consumer..", ".batch..", ".domain..", ".storage..")
        .stream()
        .map(part -> "dev.tintype." + service + part)
        .toArray(String[]::new);
  }
}
