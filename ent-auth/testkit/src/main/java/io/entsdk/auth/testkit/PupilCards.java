package io.entsdk.auth.testkit;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.AssignedStory;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureCategory;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.PrintedCard;
import io.entsdk.auth.pupil.Sheet;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds the cards and the stories of a class, as its children and their teacher would. */
public final class PupilCards {

  private final Auth auth;
  private final Map<PersonId, String> scans = new HashMap<>();
  private final Map<PersonId, PictureStory> stories = new HashMap<>();
  private final Map<PersonId, String> names = new LinkedHashMap<>();

  private PupilCards(Auth auth) {
    this.auth = auth;
  }

  /** Issue cards to {@code schoolClass} and keep what is on them. */
  public static PupilCards issue(Auth auth, SchoolClass schoolClass, Actor teacher) {
    return keep(auth, auth.cards().issue(schoolClass, teacher));
  }

  /** Keep what is on {@code sheet}, which is wiped by that. */
  public static PupilCards keep(Auth auth, CardSheet sheet) {
    PupilCards cards = new PupilCards(auth);
    cards.learn(sheet);
    return cards;
  }

  /** Take the cards and stories of {@code sheet} in the place of those that its pupils had. */
  public void learn(CardSheet sheet) {
    try (sheet) {
      scans.putAll(sheet.cards().render(this::codes));
      learn(sheet.stories());
    }
  }

  /** Take the stories of {@code sheet} in the place of those that its pupils knew. */
  public void learn(Sheet<AssignedStory> sheet) {
    stories.putAll(sheet.render(PupilCards::told));
  }

  private Map<PersonId, String> codes(List<PrintedCard> cards) {
    cards.forEach(card -> names.put(card.pupil(), card.name()));
    return cards.stream()
        .collect(Collectors.toMap(PrintedCard::pupil, card -> new String(card.payload())));
  }

  private static Map<PersonId, PictureStory> told(List<AssignedStory> stories) {
    return stories.stream().collect(Collectors.toMap(AssignedStory::pupil, AssignedStory::story));
  }

  /** Return what the pupils are called on their cards, in the order of the sheet. */
  public List<String> names() {
    return List.copyOf(names.values());
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
