package io.entsdk.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeKey;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpChannelTest {

  private static final Instant AT_FIVE = Instant.parse("2026-09-15T15:00:00Z");
  private static final String TO = "grace@example.test";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aFamilyGetsOneMailOfAllThatIsNew() throws Exception {
    try (Ent ent =
        Ent.on(Database.H2, wiring -> wiring.extension(channel(server.getSmtp().getPort())))) {
      Messaging messaging = Messaging.of(ent.tenant());
      for (String subject : List.of("Sortie au musée", "Piscine")) {
        messaging
            .as(ent.as(ent.alan()))
            .announce(ent.school())
            .to(Audience.guardiansOf(ent.cp()))
            .subject(subject)
            .text("Jeudi.")
            .send(SendKey.of(UUID.randomUUID()));
      }
      ent.clock().set(AT_FIVE);
      Jobs.of(ent.runtime()).run("notices", Budget.minutes(1));
    }

    MimeMessage[] mails = server.getReceivedMessages();
    assertEquals(3, mails.length);
    String text = mails[0].getContent().toString();
    assertEquals("2 nouveautés dans votre espace scolaire", mails[0].getSubject());
    assertTrue(text.contains(" : 2 nouveautés.\r\n\r\nhttps://ent.example/"), text);
    assertTrue(!text.contains("musée") && !text.contains("Jeudi"), text);
  }

  @Test
  void aMailBearsTheKeyOfItsNoticeAndSaysThatAMachineSentIt() throws Exception {
    Notice notice = notice();

    assertEquals(NoticeOutcome.SENT, channel(server.getSmtp().getPort()).send(notice, TO));

    MimeMessage mail = server.getReceivedMessages()[0];
    assertEquals("<" + notice.key() + "@ent.example>", mail.getMessageID());
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
    assertEquals("<retours+" + notice.key() + "@ent.example>", mail.getHeader("Return-Path", null));
    assertEquals(TO, mail.getRecipients(RecipientType.TO)[0].toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "", "a@b@c", "grace@example.test\r\nBcc: all@example.test"})
  void whatIsNoAddressIsNone(String address) {
    assertEquals(
        NoticeOutcome.NO_SUCH_ADDRESS, channel(server.getSmtp().getPort()).send(notice(), address));
    assertEquals(0, server.getReceivedMessages().length);
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such mailbox, NO_SUCH_ADDRESS",
    "RCPT, 452 4.2.2 mailbox full, LATER",
    "DATA, 554 5.7.1 not today, LATER",
    "MAIL, 421 4.3.2 going down, LATER"
  })
  void aServerThatRefusesIsUnderstood(String command, String answer, NoticeOutcome outcome)
      throws IOException {
    try (ScriptedServer scripted = new ScriptedServer(command, answer)) {
      assertEquals(outcome, channel(scripted.port()).send(notice(), TO));
    }
  }

  @Test
  void aServerThatIsAwayIsTriedLater() {
    int port = server.getSmtp().getPort();
    server.stop();

    assertEquals(NoticeOutcome.LATER, channel(port).send(notice(), TO));
  }

  /** A server without TLS is none for the names of children. */
  @Test
  void aServerWithoutTlsIsRefusedWhereTlsIsAsked() {
    SmtpChannel strict = new SmtpChannel(settings(server.getSmtp().getPort(), true));

    assertEquals(NoticeOutcome.LATER, strict.send(notice(), TO));
    assertEquals(0, server.getReceivedMessages().length);
  }

  private static SmtpChannel channel(int port) {
    return new SmtpChannel(settings(port, false));
  }

  private static SmtpSettings settings(int port, boolean startTls) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        "Mon école <ne-pas-repondre@ent.example>",
        "retours@ent.example",
        URI.create("https://ent.example/"),
        startTls);
  }

  private static Notice notice() {
    return new Notice(
        new NoticeKey(new UUID(7, 7)),
        TenantId.of(1),
        new ChannelId("mail"),
        new PersonId(new UUID(1, 1)),
        "Du nouveau",
        "Ada : une nouveauté.",
        List.of());
  }
}
