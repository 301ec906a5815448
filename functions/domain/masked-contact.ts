/** A mail address that only its owner can recognise: `n•••@post.example`. Text that is not an address is hidden completely. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`;
}

/** A phone number that only its owner can recognise: `••••••78`. */
export function maskedPhone(phone: string): string {
  return `••••••${phone.slice(-2)}`;
}
