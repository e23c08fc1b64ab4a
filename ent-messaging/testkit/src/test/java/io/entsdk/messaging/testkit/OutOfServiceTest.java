package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.launch.Launches;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A school that is not live says nothing to anybody. */
@EachDatabase
class OutOfServiceTest {

  private static final Actor SYSTEM = Actor.system("test");

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
  void nothingIsSentUntilTheSchoolIsLive() {
    SchoolId school = post.ent().school().id();
    Launches launches = Launches.of(post.ent().tenant());
    launches.withdraw(school, "not yet", SYSTEM);
    SendKey key = Post.newKey();

    assertEquals(
        new SendResult.Refused(List.of(SendRefusal.SCHOOL_NOT_LIVE)), post.trip().send(key));
    assertEquals(0, post.number("select count(*) from ent_messaging_item"));

    launches.pilot(school, "test", LocalDate.of(2026, 9, 20), SYSTEM);
    assertInstanceOf(SendResult.Released.class, post.trip().send(key));
  }
}
