/** Cards with pictures: issuing them, and signing pupils in with them. */
@NullMarked
package io.entsdk.auth.pupil;

import org.jspecify.annotations.NullMarked;
