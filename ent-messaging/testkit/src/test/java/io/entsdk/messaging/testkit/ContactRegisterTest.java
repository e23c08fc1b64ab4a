package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.RegisteredContact;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The head sees which adults wrote to one pupil alone, and nothing of what was said. */
@EachDatabase
class ContactRegisterTest {

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.run("update ent_core_enrolment set level = 'CM1'");
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void itListsAdultsWhoWroteToOnePupilAloneAndNobodyElse() {
    post.write(ent().alan(), ent().grace());
    post.write(ent().ada(), ent().head());
    ItemId first = post.write(ent().alan(), ent().ada()).item();
    ent().clock().advance(Duration.ofMinutes(1));
    ItemId second = post.write(ent().alan(), ent().bob()).item();
    post.of(ent().alan()).recall(second);

    Page<RegisteredContact> page = register(PageRequest.first(1));
    Page<RegisteredContact> next = register(PageRequest.after(page.next().orElseThrow(), 1));

    assertEquals(List.of(second), page.items().stream().map(RegisteredContact::item).toList());
    assertEquals(ent().alan(), page.items().get(0).adult());
    assertEquals(ent().bob(), page.items().get(0).pupil());
    assertEquals(List.of(first), next.items().stream().map(RegisteredContact::item).toList());
    assertFalse(next.next().isPresent());
    assertEquals(
        2,
        post.number("select count(*) from ent_core_audit where action = 'read-contact-register'"));
  }

  private Page<RegisteredContact> register(PageRequest asked) {
    return Messaging.of(ent().tenant())
        .school(ent().school())
        .contactRegister(asked, ent().as(ent().head()));
  }

  private Ent ent() {
    return post.ent();
  }
}
