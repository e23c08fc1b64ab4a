package io.entsdk.privacy.request;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.internal.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Is a request as it stands in the register.
 *
 * @param person whose data are to be erased; empty once they are
 * @param askedBy who has asked or written it down; empty where the system has, or once that person
 *     is erased
 * @param askedOn this and every other day is one of the school
 * @param dueOn the last day for what was asked to be done or refused: a month after it was asked
 *     first, three if it was extended (GDPR Art. 12(3))
 * @param refusal why it was refused, if so
 * @param erasure the one that was planned, if so
 */
public record FiledRequest(
    RequestId id,
    SchoolId school,
    Optional<PersonId> person,
    ErasureGround ground,
    RequestChannel channel,
    Optional<PersonId> askedBy,
    LocalDate askedOn,
    LocalDate dueOn,
    Optional<ExtensionReason> extended,
    RequestState state,
    Optional<RefusalReason> refusal,
    Optional<ErasureId> erasure) {

  /** Return this request, due when {@code first} is, which the same person had asked before. */
  public FiledRequest dueWith(FiledRequest first) {
    return new FiledRequest(
        id,
        school,
        person,
        ground,
        channel,
        askedBy,
        askedOn,
        first.dueOn,
        first.extended,
        state,
        refusal,
        erasure);
  }

  /** Tell whether the clock has run out on {@code today}, and somebody still owes an answer. */
  public boolean isOverdue(LocalDate today) {
    return state.isOpen() && today.isAfter(dueOn);
  }

  /**
   * Return in words until when there is to be an answer, and why it takes longer if so, to be sent
   * as it is; in French or English.
   */
  public String explain(Locale locale) {
    Texts texts = Texts.in("io.entsdk.privacy.request.answer", locale);
    return texts.text(
        extended.map(reason -> "due." + reason).orElse("due"),
        texts.date(askedOn),
        texts.date(dueOn));
  }
}
