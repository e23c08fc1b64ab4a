package io.entsdk.auth.testkit;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureCategory;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the cards and the stories of a class, as its children and their teacher would. */
public final class PupilCards {

  private final Auth auth;
  private final Map<PersonId, String> scans = new HashMap<>();
  private final Map<PersonId, PictureStory> stories = new HashMap<>();

  private PupilCards(Auth auth) {
    this.auth = auth;
  }

  /** Issue cards to {@code schoolClass} and keep what is on them. */
  public static PupilCards issue(Auth auth, SchoolClass schoolClass, Actor teacher) {
    PupilCards cards = new PupilCards(auth);
    try (CardSheet sheet = auth.cards().issue(schoolClass, teacher)) {
      sheet.cards().forEach(card -> cards.scans.put(card.pupil(), new String(card.payload())));
      sheet.stories().forEach(story -> cards.stories.put(story.pupil(), story.story()));
    }
    return cards;
  }

  /** Return what a camera sees on the card of {@code pupil}. */
  public String scan(PersonId pupil) {
    return known(scans, pupil);
  }

  /** Return the story that {@code pupil} knows by heart. */
  public PictureStory story(PersonId pupil) {
    return known(stories, pupil);
  }

  /** Return a story that {@code pupil} does not have; another one for each {@code number} to 9. */
  public PictureStory wrongStory(PersonId pupil, int number) {
    List<Picture> pictures = new ArrayList<>(story(pupil).pictures());
    List<Picture> last = PictureCategory.THING.pictures();
    int right = last.indexOf(pictures.get(pictures.size() - 1));
    pictures.set(pictures.size() - 1, last.get((right + number) % last.size()));
    return new PictureStory(pictures);
  }

  /** Scan the card of {@code pupil} on {@code device} and answer with {@code pictures}. */
  public SignIn answer(PersonId pupil, Device device, PictureStory pictures) {
    Challenge challenge = auth.pupils().begin(scan(pupil), device);
    return auth.pupils().answer(challenge, pictures);
  }

  /** Sign {@code pupil} in on {@code device}. */
  public SignIn.Accepted signIn(PersonId pupil, Device device) {
    if (answer(pupil, device, story(pupil)) instanceof SignIn.Accepted in) {
      return in;
    }
    throw new IllegalStateException("Pupil " + pupil + " was not let in");
  }

  private static <T> T known(Map<PersonId, T> ofPupils, PersonId pupil) {
    T found = ofPupils.get(pupil);
    if (found == null) {
      throw new IllegalArgumentException("Person " + pupil + " got no card");
    }
    return found;
  }
}
