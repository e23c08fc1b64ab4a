package io.entsdk.quickstart;

import io.entsdk.auth.Auth;
import io.entsdk.auth.avatar.AvatarPreview;
import io.entsdk.auth.avatar.ClassAvatar;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import java.util.List;
import java.util.Locale;

/** Lets a class in on tablets without a camera. */
final class WithoutCards {

  private WithoutCards() {}

  static List<PersonId> decide(Auth auth, SchoolClass cp, Actor head, Actor alan) {
    AvatarPreview preview = auth.avatars().preview(cp.school(), head);
    preview.sentences(Locale.FRENCH).forEach(System.out::println); // before anything is changed
    auth.avatars().switchOn(cp.school(), head);
    return auth.avatars().readinessOf(cp, alan).waiting(); // renew their stories, or issue cards
  }

  static SignIn comeIn(Auth auth, Device tablet, PictureStory tapped) {
    List<ClassAvatar> shown = auth.avatars().listOn(tablet); // empty without a class code
    Challenge challenge = auth.pupils().begin(shown.get(0).picture(), tablet);
    return auth.pupils().answer(challenge, tapped); // as with a card, and worth less
  }
}
