/** The ways in, how sure each makes us of a pupil, and how long what it opens lasts. */
@NullMarked
package io.entsdk.auth.ladder;

import org.jspecify.annotations.NullMarked;
