/** A mail address of which only its owner recognises the rest: `n•••@post.example`. Text that is no address is hidden whole. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`;
}

/** A phone number of which only its owner recognises the rest: `••••••78`. */
export function maskedPhone(phone: string): string {
  return `••••••${phone.slice(-2)}`;
}
