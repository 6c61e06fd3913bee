export async function log({ message, type }) {
  await fetch(process.env.CHAT_HOOK, { method: 'POST', body: JSON.stringify({ text: message, type }) });
}
