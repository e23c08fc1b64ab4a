package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_ACTIVITY;
import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_CLASS;
import static io.entsdk.messaging.MessagingPermissions.READ_ACKNOWLEDGEMENTS;
import static io.entsdk.messaging.MessagingPermissions.WRITE_TO_CLASS;
import static io.entsdk.messaging.MessagingPermissions.WRITE_TO_TEACHERS;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.FolderId;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class CommandsTest {

  private static final PageRequest FIRST = PageRequest.first(10);
  private static final ThreadId NONE = new ThreadId(new UUID(0, 7));

  @Parameter Database database;
  private final Map<Ent, ItemId> items = new HashMap<>();
  private final Map<Ent, Activity> activities = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> eachCommandOfStaffIsForWhomItIsMeant() {
    return AnswerCommands.joined(new CommandTable(database))
        .row(
            "Announcement.send",
            ANNOUNCE_TO_CLASS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> announcement(ent, actor).send(Post.newKey()))
        .row(
            "Announcement.preview",
            ANNOUNCE_TO_CLASS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> announcement(ent, actor).preview())
        .row(
            "Announcement.send",
            ANNOUNCE_TO_ACTIVITY,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                announcement(ent, actor)
                    .to(
                        Audience.guardiansOf(
                            activities.computeIfAbsent(ent, CommandsTest::activity)))
                    .send(Post.newKey()))
        .row(
            "PrivateMessage.send",
            WRITE_TO_CLASS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> letter(ent, actor, Audience.guardiansOf(ent.cp())))
        .row(
            "PrivateMessage.send",
            WRITE_TO_TEACHERS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> letter(ent, actor, Audience.teachersOf(ent.ada())))
        .row(
            "Mailbox.acknowledgements",
            READ_ACKNOWLEDGEMENTS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> mailbox(ent, actor).acknowledgements(itemIn(ent)))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> eachCommandOfReachIsForWhomItIsMeant() {
    return ReachCommands.of(database).tests();
  }

  @Test
  void noCommandOfReachIsMissing() {
    List<String> missing = new ArrayList<>(ReachCommands.of(database).missing(Messaging.class));

    missing.removeIf(command -> command.startsWith("Messaging.") || command.startsWith("Mailbox."));
    assertEquals(List.of(), missing);
  }

  @Test
  void aMailboxIsReadByWhoIsSurelyItsOwner() {
    try (Ent ent = Ent.on(database)) {
      ItemId item = itemIn(ent);
      Mailbox unsure = mailbox(ent, ent.as(ent.grace(), Assurance.HOME));

      assertThrows(AccessDeniedException.class, () -> unsure.inbox(10));
      assertThrows(AccessDeniedException.class, unsure::unread);
      assertThrows(AccessDeniedException.class, () -> unsure.open(item));
      assertThrows(AccessDeniedException.class, () -> unsure.translated(item));
      assertThrows(AccessDeniedException.class, () -> unsure.acknowledge(item));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().list(Folder.SENT, FIRST));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().starred(FIRST));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().star(item, true));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().archive(item));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().trash(item));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().putBack(item));
      assertThrows(AccessDeniedException.class, unsure.folders()::own);
      assertThrows(AccessDeniedException.class, () -> unsure.folders().make("a"));
      Folder.Own none = new Folder.Own(new FolderId(NONE.value()));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().rename(none, "a"));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().remove(none));
      assertThrows(AccessDeniedException.class, () -> unsure.folders().move(item, none));
      assertThrows(AccessDeniedException.class, () -> unsure.thread(NONE, FIRST));
      assertThrows(AccessDeniedException.class, () -> unsure.roster(NONE));
      assertThrows(AccessDeniedException.class, () -> unsure.leave(NONE));
      assertThrows(AccessDeniedException.class, () -> unsure.changes(10));
      assertThrows(AccessDeniedException.class, unsure::today);
      assertThrows(AccessDeniedException.class, () -> unsure.search("musée", FIRST));
    }
  }

  @Test
  void onlyWhoCameInByAPasswordWrites() {
    try (Ent ent = Ent.on(database)) {
      Actor onACard = ent.as(ent.grace(), Assurance.CARD_AND_PICTURES);
      Mailbox grace = mailbox(ent, onACard);
      ItemId item = itemIn(ent);

      assertThrows(
          AccessDeniedException.class, () -> letter(ent, onACard, Audience.of(ent.alan())));
      assertThrows(
          AccessDeniedException.class,
          () ->
              grace
                  .write(ent.school())
                  .subject("a")
                  .text("b")
                  .to(Audience.of(ent.alan()))
                  .preview());
      assertThrows(AccessDeniedException.class, () -> grace.expansion(item));
      assertThrows(AccessDeniedException.class, () -> grace.recall(item));
      assertThrows(
          AccessDeniedException.class, () -> grace.reword(item, Rewording.of("Sortie", "Jeudi.")));
      assertThrows(
          AccessDeniedException.class, () -> grace.reply(item).text("Oui.").send(Post.newKey()));
      assertEquals(
          List.of(),
          letter(ent, ent.as(ent.grace(), Assurance.PASSWORD), Audience.of(ent.alan())).excluded());
    }
  }

  @Test
  void noCommandIsMissing() {
    Set<String> commands =
        Stream.of(Mailbox.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .collect(toCollection(TreeSet::new));

    assertEquals(
        Set.of(
            "announce",
            "attachments",
            "askForAdult",
            "changes",
            "changesSince",
            "drafts",
            "expansion",
            "folders",
            "today",
            "search",
            "write",
            "reply",
            "replyAll",
            "requests",
            "inbox",
            "thread",
            "roster",
            "leave",
            "recall",
            "reword",
            "open",
            "unread",
            "acknowledge",
            "acknowledgements",
            "answers",
            "translated"),
        commands);
  }

  /** Return an item of Alan's that was sent while he still taught the class. */
  private ItemId itemIn(Ent ent) {
    return items.computeIfAbsent(
        ent, school -> announcement(school, school.as(school.alan())).send(Post.newKey()).item());
  }

  private static Activity activity(Ent ent) {
    Actor system = Actor.system("test");
    Directory directory = Directory.of(ent.tenant());
    Period year = Period.from(LocalDate.of(2026, 9, 15));
    OrganisationId commune =
        directory.organisations().register(null, "Commune", OrganisationKind.COMMUNE, system).id();
    Convention convention =
        directory.conventions().sign(commune, ent.school().id(), "Étude", year, system);
    return directory.activities().open(convention.id(), "Étude", year, system);
  }

  private static Announcement announcement(Ent ent, Actor actor) {
    return mailbox(ent, actor)
        .announce(ent.school())
        .to(Audience.guardiansOf(ent.cp()))
        .subject("Sortie au musée")
        .text("Jeudi.");
  }

  private static SendResult letter(Ent ent, Actor actor, Audience audience) {
    return mailbox(ent, actor)
        .write(ent.school())
        .to(audience)
        .subject("Sortie au musée")
        .text("Jeudi.")
        .send(Post.newKey());
  }

  private static Mailbox mailbox(Ent ent, Actor actor) {
    return Messaging.of(ent.tenant()).as(actor);
  }
}
