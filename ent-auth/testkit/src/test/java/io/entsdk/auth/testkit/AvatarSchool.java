package io.entsdk.auth.testkit;

import io.entsdk.auth.Auth;
import io.entsdk.auth.avatar.ClassAvatar;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.SecretHashing;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;

/** A school that lets its pupils in without a card; hashing costs next to nothing. */
record AvatarSchool(Ent ent, Auth auth, Actor alan, Actor head, PupilCards cards)
    implements AutoCloseable {

  static AvatarSchool on(Database database) {
    return with(database, WordsSchool.hashing().build());
  }

  static AvatarSchool with(Database database, SecretHashing hashing) {
    return in(Ent.on(database), hashing);
  }

  /** Let the pupils of a school in without a card whose host counts tries in {@code store}. */
  static AvatarSchool counting(Database database, TryStore store) {
    return in(Ent.on(database, runtime -> runtime.extension(store)), WordsSchool.hashing().build());
  }

  private static AvatarSchool in(Ent ent, SecretHashing hashing) {
    Auth auth = Auth.of(ent.tenant(), hashing);
    Actor alan = ent.as(ent.alan());
    Actor head = ent.as(ent.head());
    auth.avatars().switchOn(ent.school().id(), head);
    return new AvatarSchool(ent, auth, alan, head, PupilCards.issue(auth, ent.cp(), alan));
  }

  /** Open a window of the CP. */
  OpenWindow open() {
    return OpenWindow.of(auth, ent.cp(), alan);
  }

  /** Return the avatar of the pupil of this first name on {@code tablet}. */
  Picture avatar(String name, Device tablet) {
    return auth.avatars().listOn(tablet).stream()
        .filter(avatar -> avatar.name().equals(name))
        .map(ClassAvatar::picture)
        .findFirst()
        .orElseThrow();
  }

  /** Return a picture that is nobody's avatar on {@code tablet}. */
  Picture nobodys(Device tablet) {
    for (Picture picture : Picture.values()) {
      if (auth.avatars().listOn(tablet).stream().noneMatch(one -> one.picture() == picture)) {
        return picture;
      }
    }
    throw new IllegalStateException("All forty are taken");
  }

  /** Tap {@code avatar} on {@code tablet}, and then {@code pictures}. */
  SignIn answer(Picture avatar, Device tablet, PictureStory pictures) {
    Challenge challenge = auth.pupils().begin(avatar, tablet);
    return auth.pupils().answer(challenge, pictures);
  }

  /** Tap Ada's avatar on {@code tablet}, and then {@code pictures}. */
  SignIn ada(Device tablet, PictureStory pictures) {
    return answer(avatar("Ada", tablet), tablet, pictures);
  }

  PictureStory story(PersonId pupil) {
    return cards.story(pupil);
  }

  @Override
  public void close() {
    ent.close();
  }
}
