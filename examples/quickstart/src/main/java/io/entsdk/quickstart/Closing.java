package io.entsdk.quickstart;

import static io.entsdk.privacy.contribution.ContributionWish.KEEP_NAMELESS;
import static io.entsdk.privacy.contribution.ContributionWish.TAKE_AWAY;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.contribution.ContributionQuestion;
import io.entsdk.privacy.contribution.Contributions;
import java.util.function.Consumer;

/** What becomes of what somebody wrote where others read, as the README of ent-privacy tells it. */
final class Closing {

  private Closing() {}

  static void tell(Privacy privacy, PersonId ada, Actor grace, Actor alan, Consumer<Object> show) {
    Contributions contributions = privacy.contributions();
    ContributionQuestion question = contributions.question(ada, grace); // of her daughter
    show.accept(question.places()); // 3 remarks in drawing_remark would stay, for TEACHING
    question.begins().ifPresent(show); // from then on no answer is taken any more

    contributions.answer(ada, TAKE_AWAY, grace); // one objection is enough, Ada's own as well
    alan.person().ifPresent(self -> contributions.answer(self, KEEP_NAMELESS, alan));
  }
}
