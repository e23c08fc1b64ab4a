package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.Auth;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AvatarDrawTest {

  @Parameter Database database;

  @Test
  void ofEightWindowsOpenedAtOnceNoneFailsAndEachPupilHasOneAvatar() throws Exception {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      auth.avatars().switchOn(ent.school().id(), ent.as(ent.head()));

      int opened =
          AtOnce.sum(
              8,
              () -> {
                auth.windows().open(ent.cp(), Duration.ofHours(1), ent.as(ent.alan()));
                return 1;
              });

      assertEquals(8, opened);
      long avatars = Tables.count(ent, "ent_auth_avatar");
      assertEquals("2", Tables.text(ent, "select count(distinct pupil_id) from ent_auth_avatar"));
      assertEquals(2, avatars, "Ada's and Bob's");
    }
  }
}
