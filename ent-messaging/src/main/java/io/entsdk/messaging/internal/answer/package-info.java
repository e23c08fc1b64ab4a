/** What guardians answer for their children, and what the answers come to. */
@NullMarked
package io.entsdk.messaging.internal.answer;

import org.jspecify.annotations.NullMarked;
