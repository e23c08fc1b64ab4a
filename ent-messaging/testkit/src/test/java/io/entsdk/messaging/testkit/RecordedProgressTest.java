package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.audit.AuditRecord;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RecordedProgressTest {

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whoReadsWhichFamilyHasAnsweredIsOnRecordForEachChildAndGuardian() {
    Ent ent = post.ent();
    ItemId item = post.sendTrip();
    post.of(ent.alan()).acknowledgements(item);

    List<AuditRecord> reads =
        Audit.of(ent.tenant()).list(1_000, Actor.system("test")).items().stream()
            .filter(entry -> entry.outcome() == AuditRecord.Outcome.READ)
            .filter(entry -> entry.action().equals("read-acknowledgements"))
            .toList();
    assertEquals(
        Set.of(ent.ada(), ent.bob(), ent.grace(), ent.charles(), ent.cleo()),
        reads.stream().flatMap(entry -> entry.subject().stream()).collect(Collectors.toSet()));
    assertEquals(5, reads.size());
  }
}
