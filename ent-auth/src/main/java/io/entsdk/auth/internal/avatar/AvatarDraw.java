package io.entsdk.auth.internal.avatar;

import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.avatar.JpaAvatars.Avatar;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Person;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws an avatar for each pupil of a class who has none there, when a window of the class opens.
 *
 * <p>Avatars are drawn apart from stories: knowing one says nothing of the other. They stay for as
 * long as the pupil is in the class. There are forty: whoever comes after them has none.
 */
public final class AvatarDraw {

  private final Unit unit;

  public AvatarDraw(Unit unit) {
    this.unit = unit;
  }

  /** Draw for the class of {@code window} on {@code day}, if its school allows avatars. */
  public void drawFor(ClassWindow window, LocalDate day) {
    AvatarSwitch setting = new AvatarSwitch(unit);
    if (!setting.isOn(window.school())) {
      return;
    }
    List<Person> pupils = new JpaPeople(unit).pupilsOf(window.schoolClass(), day);
    if (!drawn(window.schoolClass(), pupils).isEmpty() && setting.staysOn(window.school())) {
      add(window.schoolClass(), pupils);
    }
  }

  /** Draw once nobody else draws in the school: another window may have opened this moment. */
  private void add(ClassId schoolClass, List<Person> pupils) {
    List<Avatar> drawn = drawn(schoolClass, pupils);
    if (!drawn.isEmpty()) {
      new JpaAvatars(unit).add(schoolClass, drawn);
      AuthTidy.announce(unit);
    }
  }

  private List<Avatar> drawn(ClassId schoolClass, List<Person> pupils) {
    return drawn(new JpaAvatars(unit).of(schoolClass), pupils);
  }

  private List<Avatar> drawn(List<Avatar> kept, List<Person> pupils) {
    Set<UUID> served = kept.stream().map(Avatar::pupil).collect(Collectors.toSet());
    List<UUID> without =
        pupils.stream()
            .map(pupil -> pupil.id().value())
            .filter(pupil -> !served.contains(pupil))
            .toList();
    List<String> free = free(kept.stream().map(Avatar::picture).collect(Collectors.toSet()));
    return IntStream.range(0, Math.min(without.size(), free.size()))
        .mapToObj(i -> new Avatar(without.get(i), free.get(i)))
        .toList();
  }

  private List<String> free(Set<String> taken) {
    List<String> free =
        new ArrayList<>(
            Arrays.stream(Picture.values())
                .map(Picture::code)
                .filter(code -> !taken.contains(code))
                .toList());
    Collections.shuffle(free, unit.kernel().random());
    return free;
  }
}
