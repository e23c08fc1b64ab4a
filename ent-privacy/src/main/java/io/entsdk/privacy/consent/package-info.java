/** What people agree to, each for themselves, and what it comes to on a day. */
@NullMarked
package io.entsdk.privacy.consent;

import org.jspecify.annotations.NullMarked;
