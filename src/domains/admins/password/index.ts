export {generatePassword, GENERATED_LENGTH} from './generator.js';
export {passwordField, revealAndCopy, type PasswordBinding} from './password-field.js';
export {passwordCheck, passwordMinLength} from './policy.js';
export {passwordStyles} from './styles.js';
