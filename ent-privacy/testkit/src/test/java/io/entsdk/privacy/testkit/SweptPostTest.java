package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static io.entsdk.privacy.retention.RetentionRules.SCHOOL_CORRESPONDENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Messages go once the time is over that the controller has given them, and whole or not at all.
 */
@EachDatabase
class SweptPostTest {

  private static final LocalDate SENT = LocalDate.of(2026, 9, 15);
  private static final Period YEAR = Period.ofYears(1);

  @Parameter Database database;
  private Ent ent;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    Jdbc.execute(ent, "update ent_core_guardianship set state = 'FULL'");
    on(SENT);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatWasSentGoesWithAllThatHangsOnItOnceNothingOfItWaits() {
    ItemId old = announce();
    of(ent.grace()).acknowledge(old);
    ItemId letter = write();
    ItemId waiting = trip(SENT.plusMonths(3));
    draft(0);
    draft(60);
    call();
    on(SENT.plusMonths(2));
    reply(letter);
    assertEquals(0, swept(FRENCH_SCHOOL), "nobody has decided");

    on(SENT.plus(YEAR).minusDays(1));
    assertEquals(0, swept(rules()), "a year is not over");

    on(SENT.plus(YEAR));
    RetentionRules rules = rules();
    assertEquals(
        Map.of("ent_messaging_item", 1L, "ent_messaging_draft", 1L, "ent_messaging_call", 1L),
        planned(rules));
    swept(rules);
    assertEquals(List.of(), rowsOf(old));
    assertEquals(3, count("ent_messaging_item"), "neither a thread that went on, nor what is open");
    assertEquals(
        List.of(1L, 0L), List.of(count("ent_messaging_draft"), count("ent_messaging_call")));

    on(SENT.plusMonths(2).plus(YEAR));
    swept(rules);
    assertEquals(0, count("ent_messaging_space") + count("ent_messaging_space_member"));
    assertEquals(1, count("ent_messaging_item"));
    on(SENT.plusMonths(3).plus(YEAR).minusDays(1));
    swept(rules);
    assertEquals(1, count("ent_messaging_item"), "it could be agreed to until then");
    on(SENT.plusMonths(3).plus(YEAR).plusDays(1));
    swept(rules);
    assertEquals(List.of(), rowsOf(waiting));
    assertEquals(List.of(), left());
  }

  @Test
  void whatIsHeldForOneReaderStaysWhole() {
    ItemId item = announce();
    of(ent.grace()).acknowledge(item);
    ItemId letter = write();
    List<String> before = rowsOf(item);
    List<String> thread = rowsOf(letter);
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(ent.charles(), HoldBasis.INVESTIGATION, "PV 1", SENT.plusYears(2)),
            Actor.system("test"));

    on(SENT.plus(YEAR));
    swept(rules());
    assertEquals(before, rowsOf(item));
    assertEquals(List.of(), rowsOf(letter), () -> "went: " + thread);

    Jdbc.execute(ent, "delete from ent_core_held");
    on(SENT.plus(YEAR).plusDays(1));
    swept(rules());
    assertEquals(List.of(), left());
  }

  private ItemId announce() {
    return of(ent.alan())
        .announce(ent.school())
        .to(Audience.guardiansOf(ent.cp()))
        .subject("Sortie au musée")
        .text("Jeudi, prévoir un pique-nique.")
        .askToAcknowledge()
        .send(newKey())
        .item();
  }

  private ItemId trip(LocalDate lastDay) {
    return of(ent.alan())
        .announce(ent.school())
        .to(Audience.guardiansOf(ent.cp()))
        .subject("Classe verte")
        .text("Êtes-vous d’accord ?")
        .askToAuthorise()
        .until(lastDay)
        .send(newKey())
        .item();
  }

  private ItemId write() {
    return letter("Il est resté en classe.").send(newKey()).item();
  }

  private PrivateMessage letter(String text) {
    return of(ent.alan())
        .write(ent.school())
        .to(Audience.of(ent.grace()))
        .subject("Le carnet d’Ada")
        .text(text);
  }

  private void reply(ItemId item) {
    of(ent.grace()).reply(item).text("Merci.").send(newKey());
  }

  private void draft(int days) {
    SendKey key = newKey();
    PrivateMessage letter = letter("À finir.");
    of(ent.alan()).drafts().save(key, 0, letter);
    if (days > 0) {
      of(ent.alan()).drafts().schedule(key, 1, ent.clock().instant().plusSeconds(days * 86_400L));
    }
  }

  private void call() {
    Messaging.of(ent.tenant())
        .as(ent.as(ent.ada(), Assurance.CLASS_CODE))
        .askForAdult(AdultPicture.MY_TEACHER);
  }

  private Mailbox of(PersonId person) {
    return Messaging.of(ent.tenant()).as(ent.as(person));
  }

  private static SendKey newKey() {
    return SendKey.of(UUID.randomUUID());
  }

  private static RetentionRules rules() {
    return FRENCH_SCHOOL.with(
        FRENCH_SCHOOL
            .get(SCHOOL_CORRESPONDENCE)
            .answering(PublicArchives.NO)
            .limitedTo(RetentionLimits.eraseWithin(YEAR)));
  }

  private long swept(RetentionRules rules) {
    return new Sweeping(ent, rules).started().run().done();
  }

  /** Return how many rows would go now of each table that tells its time. */
  private Map<String, Long> planned(RetentionRules rules) {
    Sweeping sweeping = new Sweeping(ent, rules);
    return sweeping.sweeps.plan(sweeping.head).tables().stream()
        .filter(table -> table.going() > 0)
        .collect(Collectors.toMap(table -> table.table(), table -> table.going()));
  }

  /** Return which tables still hold rows of an item. */
  private List<String> rowsOf(ItemId item) {
    return Stream.of(
            "revision",
            "token",
            "audience",
            "delivery",
            "delivery_child",
            "acknowledgement",
            "request",
            "notice",
            "answer",
            "excluded",
            "reminder")
        .map(
            table ->
                table
                    + " "
                    + Jdbc.count(
                        ent,
                        "select count(*) from ent_messaging_%s where item_id = '%s'"
                            .formatted(table, item)))
        .filter(rows -> !rows.endsWith(" 0"))
        .toList();
  }

  /** Return which tables of messages, drafts and calls are not empty. */
  private List<String> left() {
    return Stream.of("item", "space", "space_member", "revision", "token", "delivery", "notice")
        .filter(table -> count("ent_messaging_" + table) > 0)
        .toList();
  }

  private long count(String table) {
    return Jdbc.count(ent, "select count(*) from " + table);
  }

  private void on(LocalDate day) {
    ent.clock().set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }
}
