package io.entsdk.messaging.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.EntException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Access;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryDay;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Doubles;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Is a school of which everything is written down that Grace can get shown: the directory, the
 * answers of access, who saw her child's data, and her inbox. Ids, which differ between schools,
 * are written as who they are.
 */
final class GraceSees implements AutoCloseable {

  /** Into how many parts the permissions are divided. */
  static final int PARTS = 8;

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final LegalDocument JUDGMENT =
      new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/7", TODAY);
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Post post;
  private final Directory directory;
  private final OrganisationId home;
  private final PersonId agent;
  private final Doubles doubles;
  private ItemId item;
  private PersonId merged = Ent.stranger();

  GraceSees(Database database) {
    post = new Post(database);
    directory = Directory.of(ent().tenant());
    doubles = new Doubles(ent());
    home =
        directory
            .organisations()
            .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
            .id();
    agent =
        directory
            .people()
            .enter(NewPerson.named(Profile.COL, "AGENT", "Agnès"), ent().school().id(), SYSTEM)
            .id();
    directory.organisations().addAgent(home, agent, Period.from(TODAY), SYSTEM);
    directory
        .guardianships()
        .decide(
            ent().grace(), ent().ada(), GuardianshipDecision.of(GuardianshipState.FULL), SYSTEM);
    item = post.sendTrip();
  }

  /** Let a millisecond pass. */
  void passes() {
    ent().clock().advance(Duration.ofMillis(1));
  }

  void happens(OtherGuardianProperties.Act act) {
    passes();
    GuardianshipDecision decision = GuardianshipDecision.of(act.state()).under(JUDGMENT);
    said(
        () ->
            switch (act.kind()) {
              case ANNOUNCE -> item = post.sendTrip();
              case GRACE_OPENS -> post.of(ent().grace()).open(item);
              case GRACE_ACKNOWLEDGES -> post.of(ent().grace()).acknowledge(item);
              case TEACHER_LOOKS -> read(ent().alan());
              case CHARLES_IS ->
                  directory.guardianships().decide(ent().charles(), ent().ada(), decision, SYSTEM);
              case CHARLES_ENDS -> {
                directory.guardianships().end(ent().charles(), ent().ada(), SYSTEM);
                yield "";
              }
              case CHARLES_WAS_ENTERED_TWICE -> {
                PersonId again = doubles.guardianAgain(ent().charles());
                directory.guardianships().decide(again, ent().ada(), decision, SYSTEM);
                yield merged = doubles.merge(again, ent().charles()).person();
              }
              case CHARLES_IS_TWO_AGAIN -> {
                doubles.unmerge(merged);
                yield "";
              }
              case CHARLES_READS -> read(ent().charles());
              case CHARLES_ACKNOWLEDGES -> post.of(ent().charles()).acknowledge(item);
              case HOME_IS -> directory.guardianships().decide(home, ent().ada(), decision, SYSTEM);
              case HOME_ENDS -> {
                directory.guardianships().end(home, ent().ada(), SYSTEM);
                yield "";
              }
              case AGENT_READS -> read(agent);
              case AGENT_ACKNOWLEDGES -> post.of(agent).acknowledge(item);
            });
  }

  private Object read(PersonId person) {
    return directory.people().get(ent().ada(), ent().as(person));
  }

  /**
   * Return all that Grace gets for an answer, refusals included. Decisions are asked for every
   * permission; why, and who may, for those of one part of eight: the tries take them in turn.
   */
  List<String> shown(int part) {
    List<String> shown = new ArrayList<>();
    directory(shown);
    rights(shown, part);
    shown.add(
        said(() -> Audit.of(ent().tenant()).whoSaw(ent().ada(), 50, grace()).items().toString()));
    shown.add(said(() -> post.of(ent().grace()).unread()));
    shown.add(
        said(() -> post.of(ent().grace()).inbox(100).items().stream().map(this::line).toList()));
    shown.add(said(() -> post.of(ent().grace()).open(item).text()));
    return shown.stream().map(this::named).toList();
  }

  private Object line(InboxEntry line) {
    return List.of(
        line.subject(),
        line.releasedAt(),
        line.read(),
        line.asked(),
        line.acknowledged(),
        line.children());
  }

  private void directory(List<String> shown) {
    DirectoryDay day = directory.asOf(TODAY);
    PageRequest page = PageRequest.first(20);
    shown.add(said(() -> directory.people().get(ent().ada(), grace())));
    shown.add(said(() -> directory.people().get(ent().charles(), grace())));
    shown.add(said(() -> directory.guardianships().listOf(ent().ada(), grace())));
    shown.add(said(() -> directory.people().listGuardiansOf(ent().cp(), grace())));
    shown.add(said(() -> directory.people().search("ch", ent().school().id(), page, grace())));
    shown.add(said(() -> day.listGuardiansOf(ent().cp(), grace())));
    shown.add(said(() -> day.listFamiliesOf(ent().cp(), grace())));
    shown.add(said(() -> directory.organisations().listAgentsOf(home, TODAY, grace())));
  }

  private void rights(List<String> shown, int part) {
    Access access = directory.access();
    shown.add(said(() -> access.listHatsOf(ent().grace(), grace())));
    List<Scope> scopes =
        List.of(
            new Scope.OfPerson(ent().ada()),
            new Scope.OfPerson(ent().charles()),
            new Scope.OfClass(ent().cp().id()),
            new Scope.OfSchool(ent().school().id()));
    List<Permission> permissions = access.permissions();
    for (int i = 0; i < permissions.size(); i++) {
      Permission permission = permissions.get(i);
      for (Scope scope : scopes) {
        shown.add(said(() -> access.decide(grace(), permission, scope)));
        if (i % PARTS == part) {
          shown.add(said(() -> access.explain(grace(), permission, scope, Locale.FRENCH)));
          shown.add(said(() -> access.whoMay(permission, scope, 50, null, grace()).items()));
        }
      }
    }
  }

  private static String said(Supplier<Object> call) {
    try {
      return String.valueOf(call.get());
    } catch (EntException refused) {
      return refused.code() + ": " + refused.getMessage();
    }
  }

  private String named(String text) {
    Map<String, String> known =
        Map.of(
            ent().ada().toString(), "Ada",
            ent().grace().toString(), "Grace",
            ent().charles().toString(), "Charles",
            agent.toString(), "Agnès",
            home.toString(), "the home");
    return ID.matcher(text).replaceAll(id -> known.getOrDefault(id.group(), "#"));
  }

  private Actor grace() {
    return ent().as(ent().grace());
  }

  private Ent ent() {
    return post.ent();
  }

  @Override
  public void close() {
    post.close();
  }
}
