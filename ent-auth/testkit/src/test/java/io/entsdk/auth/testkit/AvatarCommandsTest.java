package io.entsdk.auth.testkit;

import static io.entsdk.auth.AuthPermissions.ALLOW_AVATAR_SIGN_IN;
import static io.entsdk.auth.AuthPermissions.SEE_AVATAR_READINESS;
import static io.entsdk.auth.AuthPermissions.SEE_SIGN_IN_PAGE;
import static io.entsdk.auth.AuthPermissions.SET_SIGN_IN_PAGE;

import io.entsdk.auth.Auth;
import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.core.Actor;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AvatarCommandsTest {

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table(database).tests();
  }

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Avatars.preview",
            ALLOW_AVATAR_SIGN_IN,
            AvatarCommandsTest::head,
            (ent, actor) -> of(ent).avatars().preview(ent.school().id(), actor))
        .row(
            "Avatars.switchOn",
            ALLOW_AVATAR_SIGN_IN,
            AvatarCommandsTest::head,
            (ent, actor) -> of(ent).avatars().switchOn(ent.school().id(), actor))
        .row(
            "Avatars.switchOff",
            ALLOW_AVATAR_SIGN_IN,
            AvatarCommandsTest::head,
            (ent, actor) -> of(ent).avatars().switchOff(ent.school().id(), actor))
        .row(
            "Avatars.readinessOf",
            SEE_AVATAR_READINESS,
            AvatarCommandsTest::alan,
            (ent, actor) -> of(ent).avatars().readinessOf(ent.cp(), actor))
        .row(
            "PupilNeeds.set",
            SET_SIGN_IN_PAGE,
            AvatarCommandsTest::alan,
            (ent, actor) ->
                of(ent).needs().set(ent.ada(), Accommodations.of(Accommodation.AUDIO_NAMES), actor))
        .row(
            "PupilNeeds.of",
            SEE_SIGN_IN_PAGE,
            AvatarCommandsTest::alan,
            (ent, actor) -> of(ent).needs().of(ent.ada(), actor));
  }

  private static Auth of(Ent ent) {
    return Auth.of(ent.tenant(), WordsSchool.hashing().build());
  }

  private static Actor head(Ent ent) {
    return ent.as(ent.head());
  }

  private static Actor alan(Ent ent) {
    return ent.as(ent.alan());
  }
}
