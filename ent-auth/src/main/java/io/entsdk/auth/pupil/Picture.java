package io.entsdk.auth.pupil;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Is one of the forty pictures of the stories: distinct things that a child of six can name, four
 * kinds of ten.
 *
 * <p>The set and its order never change within a school year: what a child has learnt stays true.
 */
public enum Picture {
  CAT(PictureCategory.ANIMAL),
  DOG(PictureCategory.ANIMAL),
  RABBIT(PictureCategory.ANIMAL),
  FISH(PictureCategory.ANIMAL),
  BEAR(PictureCategory.ANIMAL),
  HORSE(PictureCategory.ANIMAL),
  FROG(PictureCategory.ANIMAL),
  SNAIL(PictureCategory.ANIMAL),
  ELEPHANT(PictureCategory.ANIMAL),
  OWL(PictureCategory.ANIMAL),
  APPLE(PictureCategory.FOOD),
  BANANA(PictureCategory.FOOD),
  CARROT(PictureCategory.FOOD),
  CHEESE(PictureCategory.FOOD),
  BREAD(PictureCategory.FOOD),
  EGG(PictureCategory.FOOD),
  STRAWBERRY(PictureCategory.FOOD),
  GRAPES(PictureCategory.FOOD),
  ICE_CREAM(PictureCategory.FOOD),
  MUSHROOM(PictureCategory.FOOD),
  BUS(PictureCategory.VEHICLE),
  BICYCLE(PictureCategory.VEHICLE),
  TRAIN(PictureCategory.VEHICLE),
  BOAT(PictureCategory.VEHICLE),
  PLANE(PictureCategory.VEHICLE),
  TRACTOR(PictureCategory.VEHICLE),
  ROCKET(PictureCategory.VEHICLE),
  HELICOPTER(PictureCategory.VEHICLE),
  SCOOTER(PictureCategory.VEHICLE),
  SLEDGE(PictureCategory.VEHICLE),
  HAT(PictureCategory.THING),
  KEY(PictureCategory.THING),
  UMBRELLA(PictureCategory.THING),
  BALL(PictureCategory.THING),
  SCISSORS(PictureCategory.THING),
  CLOCK(PictureCategory.THING),
  BELL(PictureCategory.THING),
  DRUM(PictureCategory.THING),
  LADDER(PictureCategory.THING),
  BOOK(PictureCategory.THING);

  private static final String TEXTS = "io.entsdk.auth.pupil.pictures";

  private final PictureCategory category;

  Picture(PictureCategory category) {
    this.category = category;
  }

  /** Return the picture that {@code code} stands for, as a form sends it back. */
  public static Optional<Picture> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  public PictureCategory category() {
    return category;
  }

  /** Return the stable name for forms and files of images, such as {@code ice-cream}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Return the word for it in French or English; English stands in for other languages. */
  public String word(Locale locale) {
    ResourceBundle asked = ResourceBundle.getBundle(TEXTS, locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    return (spoken ? asked : ResourceBundle.getBundle(TEXTS, Locale.ROOT)).getString(code());
  }

  /** Return how to say it aloud in French or English; English stands in for other languages. */
  public SpokenName spoken(Locale locale) {
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    Locale language = french ? Locale.FRENCH : Locale.ENGLISH;
    return new SpokenName(word(language), language, language.getLanguage() + "/" + code());
  }
}
