export {generatePassword, GENERATED_LENGTH} from './generator.js';
export {passwordField, revealAndCopy, type PasswordBinding, type PasswordFieldOptions} from './password-field.js';
export {PASSWORD_MIN_LENGTH, passwordCheck, passwordMinLength} from './policy.js';
export {passwordStrength, type PasswordStrength} from './strength.js';
export {passwordStyles} from './styles.js';
