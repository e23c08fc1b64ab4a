package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "on {0}")
@EnumSource(TestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

  @Parameter TestServer server;
  @TempDir static Path folder;
  private final SampleSchool sample = SampleSchool.of(7).pupils(60).generate();
  private TestServer settledOn;
  private Terminal terminal;
  private JsonNode roll;

  /** Open one school for each server, for every step of each test starts a runtime of its own. */
  @BeforeEach
  void aSchoolHasArrived() throws IOException {
    if (settledOn != server) {
      settle();
    }
  }

  private void settle() throws IOException {
    settledOn = server;
    terminal = server.terminal(Files.createDirectory(folder.resolve(server.name())));
    Path onde = folder.resolve("onde");
    sample.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    terminal.done("roster", "apply", "--school", sample.uai(), onde.toString());
    terminal.done(
        "readiness", "pilot", sample.uai(), "--reason", "a trial", "--until", "2027-07-04");
    roll = terminal.done("people", "list", "--school", sample.uai()).get("classes").get(0);
  }

  @Test
  void somebodyIsFoundByTheBeginningsOfTheName() {
    JsonNode pupil = roll.get("pupils").get(0);
    String name = pupil.get("name").asText();

    JsonNode found = terminal.done("people", "find", name, "--school", sample.uai());
    JsonNode page = terminal.done("people", "find", "ma", "--limit", "1", "--school", sample.uai());

    assertTrue(
        found.get("people").findValuesAsText("person").contains(pupil.get("person").asText()));
    assertEquals(1, page.get("people").size());
    JsonNode next =
        terminal.done(
            "people", "find", "ma", "--school", sample.uai(), "--after", page.get("next").asText());
    assertTrue(
        !next.get("people")
            .findValuesAsText("person")
            .contains(page.at("/people/0/person").asText()));
  }

  @Test
  void eachStepIsTakenOnTheServerThatTheTestNames() {
    String database = terminal.done("check").at("/findings/0/message").asText();

    assertTrue(database.startsWith(server.name()), database);
  }

  @Test
  void thePeopleOfEachClassAreThere() {
    JsonNode classes = terminal.done("people", "list", "--school", sample.uai()).get("classes");
    JsonNode alone =
        terminal.done("people", "list", "--school", sample.uai(), "--class", className());

    assertEquals(
        sample.pupils().size(),
        StreamSupport.stream(classes.spliterator(), false)
            .mapToInt(c -> c.get("pupils").size())
            .sum());
    assertEquals(roll, alone.get("classes").get(0));
  }

  @Test
  void aPupilSignsInWithCardAndPicturesAfterAWrongTry() {
    JsonNode sheet = issue();
    String scan = sheet.get("cards").get(0).get("scan").asText();
    String right = pictures(sheet.get("stories").get(0));
    String wrong = anotherStory(sheet, right);

    Said refused = terminal.type("sign-in", scan, "--pictures", wrong, "--json");
    JsonNode in = terminal.done("sign-in", scan, "--pictures", right, "--token-for", "vendor");

    assertEquals(1, refused.exit());
    assertEquals("wait", refused.refusal().get("code").asText());
    assertTrue(refused.refusal().get("retryable").asBoolean());
    assertEquals(sheet.get("cards").get(0).get("person"), in.get("person"));
    assertEquals("CARD_AND_PICTURES", in.get("assurance").asText());
    assertEquals(3, in.get("accessToken").asText().split("\\.").length);
  }

  @Test
  void aCardIsOfNoUseOnceAnotherIsIssued() {
    JsonNode old = issue();
    issue();

    Said refused =
        terminal.type(
            "sign-in",
            old.get("cards").get(0).get("scan").asText(),
            "--pictures",
            pictures(old.get("stories").get(0)));

    assertEquals(1, refused.exit());
    assertFalse(refused.err().contains(old.get("cards").get(0).get("scan").asText()));
  }

  @Test
  void aGuardianAcknowledgesWhatTheTeacherAnnounces() {
    String guardian = roll.get("guardians").get(0).get("person").asText();
    String item = announce("acknowledged").get("item").asText();

    JsonNode before = terminal.done("inbox", "--as", guardian);
    JsonNode read = terminal.done("read", item, "--acknowledge", "--as", guardian);
    JsonNode after = terminal.done("inbox", "--as", guardian);
    JsonNode acks = terminal.done("acks", item, "--as", teacher());

    assertEquals(before.get("unread").asInt() - 1, after.get("unread").asInt());
    assertTrue(entry(after, item).get("acknowledged").asBoolean());
    assertEquals(
        roll.get("guardians").get(0).get("children").size(), read.get("acknowledged").size());
    assertEquals(
        read.get("acknowledged").size(),
        StreamSupport.stream(acks.get("children").spliterator(), false)
            .filter(child -> !child.get("acknowledged").isEmpty())
            .count());
  }

  @Test
  void theSameKeyAnnouncesOnce() {
    assertEquals(announce("the-same-key"), announce("the-same-key"));
  }

  @Test
  void aGuardianMayNeitherAnnounceNorSeeWhoHasAcknowledged() {
    String guardian = roll.get("guardians").get(0).get("person").asText();
    String item = announce("not-for-guardians").get("item").asText();

    Said acks = terminal.type("acks", item, "--as", guardian, "--json");
    Said sent =
        terminal.type(
            "announce",
            "--school",
            sample.uai(),
            "--class",
            className(),
            "--subject",
            "x",
            "--text",
            "y",
            "--as",
            guardian,
            "--json");

    for (Said refused : new Said[] {acks, sent}) {
      assertEquals(1, refused.exit());
      assertEquals("access-denied", refused.refusal().get("code").asText());
    }
  }

  @Test
  void theRetentionPlanCountsEverybodyAndChangesNothing() {
    JsonNode plan = terminal.done("retention", "plan", "--school", sample.uai(), "--all");
    JsonNode later =
        terminal.done("retention", "plan", "--school", sample.uai(), "--day", "2027-03-01");

    assertEquals(plan.get("accounts").size(), plan.get("counts").get("KEEP").asInt());
    assertEquals("2027-03-01", later.get("day").asText());
    assertEquals(plan, terminal.done("retention", "plan", "--school", sample.uai(), "--all"));
  }

  @Test
  void aSweepIsRehearsedAndThenGoesThrough() {
    JsonNode planned = terminal.done("retention", "sweep", "--dry-run");
    assertEquals(
        0, planned.get("rows").asInt(), "the tables of the four jars have jobs of their own");
    assertTrue(terminal.done("retention", "sweep").get("finishedAt").isTextual());
  }

  @Test
  void theInventoryHoldsTheTablesOfEveryJarThatKeepsAny() {
    JsonNode inventory = terminal.done("privacy", "inventory", "--school", sample.uai());

    assertTrue(inventory.get("complete").asBoolean());
    assertEquals(
        Set.of("ent-core", "ent-auth", "ent-messaging", "ent-privacy"),
        StreamSupport.stream(inventory.get("tables").spliterator(), false)
            .map(table -> table.get("source").asText())
            .collect(Collectors.toSet()));
  }

  @Test
  void everyJobThatCheckNamesRuns() {
    for (JsonNode finding : terminal.done("check").get("findings")) {
      if (finding.get("area").asText().equals("jobs")) {
        String job = finding.get("message").asText().split(":")[0];
        assertEquals(job, terminal.done("jobs", "run", job).get("job").asText());
      }
    }
  }

  private JsonNode issue() {
    return terminal.done(
        "cards", "issue", "--school", sample.uai(), "--class", className(), "--as", teacher());
  }

  private JsonNode announce(String key) {
    return terminal.done(
        "announce",
        "--school",
        sample.uai(),
        "--class",
        className(),
        "--key",
        key,
        "--subject",
        "Sortie au musée",
        "--text",
        "Jeudi.",
        "--as",
        teacher());
  }

  private static JsonNode entry(JsonNode inbox, String item) {
    return StreamSupport.stream(inbox.get("entries").spliterator(), false)
        .filter(entry -> entry.get("item").asText().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private String className() {
    return roll.get("name").asText();
  }

  private String teacher() {
    return roll.get("staff").get(0).get("person").asText();
  }

  private static String anotherStory(JsonNode sheet, String right) {
    return StreamSupport.stream(sheet.get("stories").spliterator(), false)
        .map(StoryTest::pictures)
        .filter(story -> !story.equals(right))
        .findFirst()
        .orElseThrow();
  }

  private static String pictures(JsonNode story) {
    return StreamSupport.stream(story.get("pictures").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(","));
  }
}
