package io.entsdk.core.access;

import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_PERSON;
import static io.entsdk.core.directory.DirectoryPermissions.READ_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Siren;
import io.entsdk.core.directory.Uai;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Edith administers the schools below an academy, to which a circonscription is attached, to which
 * her school is.
 */
@EachDatabase
class LocalAdministrationTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Access access;
  private OrganisationId academy;
  private OrganisationId circonscription;
  private SchoolId elsewhere;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    access = directory.access();
    academy = organisation("732829320", "Académie");
    circonscription = organisation("552100554", "Circonscription Nord");
    attach(Institution.of(circonscription), academy, LocalDate.of(2026, 1, 1));
    attach(Institution.of(ent.school().id()), circonscription, FIRST);
    elsewhere =
        directory
            .schools()
            .open(
                Uai.of("9741234Y"),
                "École du Port",
                SchoolLevel.PRIMARY,
                ent.school().zone(),
                SYSTEM)
            .id();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void itReachesTheSchoolsBelowAndNoOther() {
    give(academy, "local-admin");

    for (Scope below : List.of(school(ent.school().id()), cp(), pupil())) {
      assertTrue(may(below), below::toString);
    }
    assertEquals(false, mayRead(school(elsewhere)));
    attach(Institution.of(elsewhere), academy, FIRST);
    assertTrue(mayRead(school(elsewhere)));
  }

  @Test
  void itEndsWithTheAttachment() {
    give(academy, "local-admin");
    directory
        .attachments()
        .detach(
            Institution.of(circonscription), Institution.of(academy), RightsWorld.TODAY, SYSTEM);

    assertTrue(may(cp()));
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(false, may(cp()));
  }

  @Test
  void theTreeOfOneTenantIsNotThatOfItsTwin() {
    give(academy, "local-admin");
    TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));
    directory
        .attachments()
        .detach(
            Institution.of(circonscription), Institution.of(academy), RightsWorld.TODAY, SYSTEM);
    ent.clock().advance(Duration.ofDays(1));

    assertEquals(false, may(cp()));
    assertTrue(
        Directory.of(twin.tenant()).access().decide(ent.as(ent.edith()), READ_CLASS, cp())
            instanceof Granted);
    assertEquals(List.of(), twin.touched());
  }

  @Test
  void theReasonNamesTheWay() {
    give(circonscription, "local-admin");
    Wearer edith = new Wearer(ent.edith(), RightsWorld.teacher(ent));

    assertEquals(
        "Accordé : Edith administre « Circonscription Nord », dont l’établissement « "
            + ent.school().name()
            + " » dépend depuis le 1er septembre 2026.",
        access.explain(edith, READ_CLASS, cp(), Locale.FRENCH, ent.as(ent.head())));
  }

  @Test
  void whoMayAndDecideAgreeForEveryPairAndAtTheSameCost() {
    give(academy, "local-admin");
    AccessSnapshot snapshot = access.snapshot(ent.school().id());
    List<PersonId> people = List.of(ent.alan(), ent.edith(), ent.head(), ent.grace(), ent.ada());
    for (Scope scope : List.of(school(ent.school().id()), cp(), pupil(), over(academy))) {
      for (Permission permission : access.permissions()) {
        List<PersonId> holders =
            access.whoMay(permission, scope, 500, null, SYSTEM).items().stream()
                .map(Holder::person)
                .toList();
        for (PersonId person : people) {
          AccessDecision decision = access.decide(ent.as(person), permission, scope);
          assertEquals(decision instanceof Granted, holders.contains(person), permission::code);
          if (!(scope instanceof Scope.OfOrganisation)) {
            assertEquals(decision, snapshot.decide(ent.as(person), permission, scope));
          }
        }
      }
    }
    assertEquals(
        3, ent.statements().countIn(() -> access.decide(ent.as(ent.alan()), READ_CLASS, cp())));
    assertEquals(
        4,
        ent.statements().countIn(() -> access.decide(ent.as(ent.edith()), READ_CLASS, cp())),
        "who holds something over an organisation pays for the way up");
    assertEquals(
        5,
        ent.statements()
            .countIn(() -> access.whoMay(READ_CLASS, cp(), 50, null, ent.as(ent.head()))));
  }

  @Test
  void aPreviewCountsThePairsOfAllSchoolsBelow() {
    GrantRequest request = request(academy, READ_PERSON);

    RightsEffect here =
        access.preview(new RightsChange.Give(request), ent.school().id(), ent.as(ent.head()));
    RightsEffect everywhere = access.previewBelow(new RightsChange.Give(request), academy, SYSTEM);
    assertEquals(here, everywhere);
    assertEquals(
        Set.of(ent.ada(), ent.bob(), ent.alan(), ent.head()),
        everywhere.opened().stream().map(RightsEffect.Pair::about).collect(Collectors.toSet()));

    Grant given = access.grants().give(request, SYSTEM);
    assertEquals(
        everywhere.opened(),
        access.previewBelow(new RightsChange.End(given.id()), academy, SYSTEM).closed());
  }

  @Test
  void theHeadOfOneSchoolGivesNothingOverAllOfThem() {
    assertThrows(
        AccessDeniedException.class,
        () -> access.grants().give(request(academy, READ_CLASS), ent.as(ent.head())));
    access.grants().give(request(circonscription, AccessPermissions.GIVE_RIGHTS), SYSTEM);
    access.grants().give(request(circonscription, READ_CLASS), SYSTEM);
    GrantRequest further =
        new GrantRequest(
            ent.alan(),
            RightsWorld.teacher(ent),
            new Right.OfPermission(READ_CLASS.code()),
            over(circonscription),
            RightsWorld.THIS_WEEK,
            "test");
    access.grants().give(further, ent.as(ent.edith()));
    assertTrue(
        access.decide(ent.as(ent.alan()), READ_CLASS, new Scope.OfClass(ent.ce1().id()))
            instanceof Granted);
  }

  private OrganisationId organisation(String siren, String name) {
    return directory
        .organisations()
        .register(Siren.of(siren), name, OrganisationKind.AUTHORITY, SYSTEM)
        .id();
  }

  private void attach(Institution child, OrganisationId parent, LocalDate firstDay) {
    directory.attachments().attach(child, Institution.of(parent), Period.from(firstDay), SYSTEM);
  }

  private Grant give(OrganisationId over, String role) {
    Hat hat = RightsWorld.teacher(ent);
    return access
        .grants()
        .give(
            new GrantRequest(
                ent.edith(),
                hat,
                new Right.OfRole(role),
                over(over),
                RightsWorld.THIS_WEEK,
                "test"),
            SYSTEM);
  }

  private GrantRequest request(OrganisationId over, Permission permission) {
    return RightsWorld.request(ent, ent.edith(), permission, over(over));
  }

  private boolean may(Scope scope) {
    return access.decide(ent.as(ent.edith()), READ_CLASS, scope) instanceof Granted;
  }

  private boolean mayRead(Scope scope) {
    return access.decide(ent.as(ent.edith()), READ_SCHOOL, scope) instanceof Granted;
  }

  private Scope cp() {
    return RightsWorld.cp(ent);
  }

  private Scope pupil() {
    return new Scope.OfPerson(ent.ada());
  }

  private static Scope school(SchoolId school) {
    return new Scope.OfSchool(school);
  }

  private static Scope over(OrganisationId organisation) {
    return new Scope.OfOrganisation(organisation);
  }
}
