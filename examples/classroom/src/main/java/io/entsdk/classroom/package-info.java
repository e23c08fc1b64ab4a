/** A class signs in, in a browser: the pupil's tablet and the teacher's window. */
@NullMarked
package io.entsdk.classroom;

import org.jspecify.annotations.NullMarked;
