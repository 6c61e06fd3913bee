//= @type
export type MEMBER_FORM_TYPE = {
  email: string | null; //= user.contact.email
  iban?: never; //= -
  lastName: string; //= user.name.last
};

//= @interface
export interface WalkIn {
  email: null; //= -
  nickname: string; //= user.name|user.account.username
}

export interface MemberHeaderProps {
  title: string; //= -
  subtitle: string; //= -
  icon: string; //= -
}
