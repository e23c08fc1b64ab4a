package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.CardUse;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.Practice;
import io.entsdk.auth.pupil.Rehearsal;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import java.time.Duration;
import java.util.List;

/** Handles cards and stories through a year; ent-auth's README shows the body of one method. */
final class CardYear {

  private final Auth auth;

  CardYear(Auth auth) {
    this.auth = auth;
  }

  void live(SchoolClass cp, PersonId ada, String scan, Actor alan) {
    // The card lies at home: one for the morning, with a story of its own.
    try (CardSheet day = auth.cards().issueTemporary(ada, Duration.ofHours(4), alan)) {
      day.cards().render(cards -> print(cards.get(0).payload()));
      day.stories().render(stories -> tell(stories.get(0).story()));
    }
    // It is lost for good: another one, which kills the former.
    auth.cards().issueTo(ada, StoryPlan.FOUR_OF_TEN, alan).close();

    // She has forgotten her story, or was watched: another one on her own card.
    auth.cards().renewStory(scan, alan).render(stories -> tell(stories.get(0).story()));

    // Was a card photographed? One child sits at one device.
    List<CardUse> shared =
        auth.cards().usesIn(cp, alan).stream().filter(CardUse::isShared).toList();
    shared.forEach(use -> auth.cards().voidCard(use.pupil(), alan));
  }

  /** Practises after the holidays; nothing counts, nobody is signed in. */
  Practice practise(SchoolClass cp, Challenge challenge, PictureStory tapped, Actor alan) {
    Rehearsal lesson = auth.rehearsals().open(cp, Duration.ofMinutes(20), alan);
    return auth.rehearsals().answer(lesson.key(), challenge, tapped);
  }

  private static int print(char[] payload) {
    return payload.length;
  }

  private static String tell(PictureStory story) {
    return String.join(", ", story.pictures().stream().map(one -> one.word(FRENCH)).toList());
  }
}
