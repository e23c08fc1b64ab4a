package io.entsdk.auth.pupil;

import io.entsdk.core.RejectedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Is a pupil's secret of four pictures, one of each kind in the order of the kinds: 10,000 stories,
 * 13.29 bits, always assigned and never chosen. Prints nothing of it.
 */
public record PictureStory(List<Picture> pictures) {

  public PictureStory {
    pictures = List.copyOf(pictures);
    List<PictureCategory> kinds = pictures.stream().map(Picture::category).toList();
    if (!kinds.equals(List.of(PictureCategory.values()))) {
      throw refused();
    }
  }

  /** Return the story of these pictures. */
  public static PictureStory of(Picture... pictures) {
    return new PictureStory(List.of(pictures));
  }

  /** Return the story that a form sends back as the {@linkplain Picture#code codes} of pictures. */
  public static PictureStory ofCodes(List<String> codes) {
    return new PictureStory(
        codes.stream().map(code -> Picture.find(code).orElseThrow(PictureStory::refused)).toList());
  }

  /** Draw a story; each of the 10,000 is as likely as any other. */
  public static PictureStory draw(SecureRandom random) {
    List<Picture> drawn = new ArrayList<>();
    for (PictureCategory kind : PictureCategory.values()) {
      List<Picture> choice = kind.pictures();
      drawn.add(choice.get(random.nextInt(choice.size())));
    }
    return new PictureStory(drawn);
  }

  /** Tell how many stories there are. */
  public static int count() {
    return Arrays.stream(PictureCategory.values())
        .mapToInt(kind -> kind.pictures().size())
        .reduce(1, Math::multiplyExact);
  }

  private static RejectedException refused() {
    return RejectedException.of(
        "pictures", "not-a-story", "give one picture of each kind, in the order of the kinds");
  }

  @Override
  public String toString() {
    return "PictureStory[***]";
  }
}
