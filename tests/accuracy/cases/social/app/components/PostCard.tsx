import { memo } from 'react';

//= @interface
interface AuthorProps {
  authorName: string; //= user.name
  authorAvatar?: string; //= user.image
  handle: string; //= user.account.username|user.social
}

interface PostCardProps extends AuthorProps {
  text: string; //= user.content
  placeName?: string; //= user.location
  likeLabel: string; //= -
  iconName: string; //= -
  maxTextLength: number; //= -
}

interface ThemeSwitcherProps {
  name: string; //= -
  title: string; //= -
  image: string; //= -
  languageLabel: string; //= -
}

interface Leaderboard {
  name: string; //= -
  region: string; //= -
  description: string; //= -
}

export const PostCard = memo(function PostCard({ authorName, handle, text, likeLabel }: PostCardProps) { //= *:?
  return (
    <article title={likeLabel}>
      <h2>{authorName}</h2>
      <a href={`/@${handle}`}>@{handle}</a> {/*= handle:? */}
      <p>{text}</p>
    </article>
  );
});

export const ThemeSwitcher = ({ name, title }: ThemeSwitcherProps) => <button title={title}>{name}</button>; //= name:-@param title:-@param
export const boards: Leaderboard[] = [{ name: 'Weekly', region: 'eu', description: 'Most liked posts' }]; //= name:-@other region:-@other description:-@other
