package io.entsdk.messaging.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.Upload;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.spi.AttachmentScanner.Finding;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;

/** Gives a file the name of a canary and listens at every place where it must not be heard. */
@EachDatabase
@ResourceLock(Resources.SYSTEM_ERR)
class AttachmentSilenceTest {

  private static final String CANARY = "canary-7Q2";

  @Parameter Database database;
  private Filing filing;

  @BeforeEach
  void open() {
    filing = new Filing(database);
  }

  @AfterEach
  void close() {
    filing.close();
  }

  @Test
  void itsNameAndWhatItHoldsAreInNoLogObjectEventOrAudit() {
    PrintStream console = System.err;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    System.setErr(new PrintStream(heard, true, UTF_8));
    StringBuilder printed = new StringBuilder();
    try {
      AttachmentId file = given(printed);
      ItemId item = filing.send(file);
      fails();
      filing.guard().answers(() -> Finding.CLEAN);
      ent().clock().advance(Duration.ofHours(1));
      filing.run();
      printed.append(filing.open(ent().grace(), file));
      printed.append(filing.post().of(ent().grace()).attachments().listOf(item));
      filing.shelf().isDown(true);
      printed.append(filing.open(ent().grace(), file));
    } finally {
      System.setErr(console);
    }

    assertFalse(heard.toString(UTF_8).contains("canary"), () -> heard.toString(UTF_8));
    assertFalse(printed.toString().contains("canary"), printed::toString);
    assertEquals(0, count("select count(*) from ent_core_event where refs like ?"));
    assertEquals(0, count("select count(*) from ent_core_audit where reason like ?"));
  }

  private AttachmentId given(StringBuilder printed) {
    Upload upload = filing.give(ent().alan(), CANARY + ".txt", CANARY.getBytes(UTF_8));
    printed.append(upload);
    return ((Upload.Taken) upload).attachment().id();
  }

  private void fails() {
    filing
        .guard()
        .answers(
            () -> {
              throw new IOException(CANARY);
            });
    filing.run();
  }

  private long count(String sql) {
    return filing.post().number(sql, "%" + CANARY + "%");
  }

  private Ent ent() {
    return filing.ent();
  }
}
